import type { Database } from 'better-sqlite3'

/**
 * Every figure an organization carries about its records, worked out from them. A call nobody answered is not a
 * contact; what a list told (`last_contact_known_on`) counts until something newer is logged.
 */
const counters = {
  last_contact_on: `nullif(max(ifnull(o.last_contact_known_on, ''), ifnull(
    (select max(v.happened_on) from visits v
     where v.organization_id = o.id and v.deleted_at is null and v.outcome is not 'noAnswer'), '')), '')`,
  next_due_on: `(select min(f.due_on) from follow_ups f
    where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  open_follow_ups: `(select count(*) from follow_ups f
    where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  contact_count: '(select count(*) from contacts c where c.organization_id = o.id and c.deleted_at is null)',
  primary_contact_name: `(select c.name ${primaryContact()})`,
  primary_phone: `(select json_extract(c.phones, '$[0].number') ${primaryContact()})`,
}
type Counter = keyof typeof counters
type Figures = Record<Counter, string | number | null>

const names = Object.keys(counters)
const worked = names.map((name) => `${valueOf(name)} as ${name}`).join(', ')
const stored = names.map((name) => `o.${name} as stored_${name}`).join(', ')

/** Works the figures out and writes only those that changed: most carry an index, and a call log moves two of them. */
export function refreshCounters(sqlite: Database, organizationIds: Iterable<string>): void {
  const read = sqlite.prepare<[string], Figures & Record<string, string | number | null>>(
    `select o.row_key, ${worked}, ${stored} from organizations o where o.id = ?`,
  )
  for (const id of organizationIds) {
    const row = read.get(id)
    if (!row) continue
    const changed = names.filter((name) => row[name] !== row[`stored_${name}`])
    if (changed.length === 0) continue
    sqlite
      .prepare(`update organizations set ${changed.map((name) => `${name} = ?`).join(', ')} where row_key = ?`)
      .run(...changed.map((name) => row[name]), row['row_key'])
  }
}

export function rebuildCounters(sqlite: Database): void {
  sqlite.exec(`update organizations as o set ${names.map((name) => `${name} = ${valueOf(name)}`).join(', ')}`)
}

function primaryContact(): string {
  return `from contacts c where c.organization_id = o.id and c.deleted_at is null and c.left_on is null
    order by c.is_primary desc, c.phones is null, c.row_key limit 1`
}

function valueOf(name: string): string {
  return Object.entries(counters).find(([each]) => each === name)?.[1] ?? 'null'
}
