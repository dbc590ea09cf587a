import type { Database } from 'better-sqlite3'

/**
 * One statement for every figure an organization carries about its records. A call nobody answered is not a contact;
 * what a list told (`last_contact_known_on`) counts until something newer is logged.
 */
const countersSql = `
update organizations set
  tier_rank = case tier when 'key' then 0 when 'A' then 1 when 'B' then 2 when 'C' then 3 when 'D' then 4 else 9 end,
  stage_rank = case stage when 'new' then 0 when 'active' then 1 when 'mature' then 2 when 'atRisk' then 3
                          when 'silent' then 4 when 'lost' then 5 else 9 end,
  last_contact_on = nullif(max(
    ifnull(last_contact_known_on, ''),
    ifnull((select max(v.happened_on) from visits v
            where v.organization_id = organizations.id and v.deleted_at is null
              and v.outcome is not 'noAnswer'), '')), ''),
  next_due_on = (select min(f.due_on) from follow_ups f
                 where f.organization_id = organizations.id and f.state = 'open' and f.deleted_at is null),
  open_follow_ups = (select count(*) from follow_ups f
                     where f.organization_id = organizations.id and f.state = 'open' and f.deleted_at is null),
  contact_count = (select count(*) from contacts c where c.organization_id = organizations.id and c.deleted_at is null),
  (primary_contact_name, primary_phone) = (
    select c.name, json_extract(c.phones, '$[0].number') from contacts c
    where c.organization_id = organizations.id and c.deleted_at is null and c.left_on is null
    order by c.is_primary desc, c.phones is null, c.row_key limit 1)`

export function refreshCounters(sqlite: Database, organizationIds: Iterable<string>): void {
  const refresh = sqlite.prepare(`${countersSql} where id = ?`)
  for (const id of organizationIds) refresh.run(id)
}

export function rebuildCounters(sqlite: Database): void {
  sqlite.exec(countersSql)
}
