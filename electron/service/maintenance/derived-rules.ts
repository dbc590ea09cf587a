import { careDueOnSql } from '#db/derived/care-due-on-sql.ts'
import { twoWayContactSql } from '#db/derived/two-way-contact-sql.ts'
import { readCadence } from '#db/repositories/team-settings.ts'
import { roleMaskSql } from '#db/search/role-mask.ts'
import type { Store } from '#db/store.ts'

/** A query that counts what breaks a rule. */
export type Rule = { name: string; sql: string }

/**
 * What must hold between the records and what is derived from them, as far as SQL can tell; `check --repair` builds it
 * all anew. The words of the search index and the duplicate keys themselves are not worked out again: that takes as long
 * as building them.
 */
export const derivedRules = (store: Store): Rule[] => [
  {
    name: 'organizations whose last contact is stale',
    sql: `select count(*) from organizations o where o.last_contact_on is not nullif(max(
            ifnull(o.last_contact_known_on, ''),
            ifnull((select max(v.happened_on) from visits v where v.organization_id = o.id and v.deleted_at is null
                      and ${twoWayContactSql('v')}), '')), '')`,
  },
  {
    name: 'organizations whose open follow-ups are miscounted',
    sql: `select count(*) from organizations o where o.open_follow_ups <>
            (select count(*) from follow_ups f where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  },
  {
    name: 'organizations whose next due day is stale',
    sql: `select count(*) from organizations o where o.next_due_on is not
            (select min(f.due_on) from follow_ups f where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  },
  {
    name: 'organizations whose regular contact is due on another day',
    sql: `select count(*) from organizations o
          where o.care_due_on is not (${careDueOnSql(readCadence(store.sqlite), 'o.last_contact_on')})`,
  },
  {
    name: 'organizations whose contacts are miscounted',
    sql: `select count(*) from organizations o where o.contact_count <>
            (select count(*) from contacts c where c.organization_id = o.id and c.deleted_at is null)`,
  },
  {
    name: 'organizations the search does not know as they are',
    sql: `select count(*) from organizations o left join search_organization_rows r on r.row_key = o.row_key
          where o.deleted_at is null and r.roles is not ${roleMaskSql}`,
  },
  {
    name: 'organizations the search knows and nobody has',
    sql: `select count(*) from search_organization_rows r left join organizations o on o.row_key = r.row_key
          where o.row_key is null or o.deleted_at is not null`,
  },
  {
    name: 'contacts the search does not know',
    sql: `select count(*) from contacts c join organizations o on o.id = c.organization_id
          left join search_contact_rows r on r.row_key = c.row_key
          where c.deleted_at is null and o.deleted_at is null and r.organization_key is not o.row_key`,
  },
  {
    name: 'contacts the search knows and nobody has',
    sql: `select count(*) from search_contact_rows r left join contacts c on c.row_key = r.row_key
          left join organizations o on o.id = c.organization_id
          where o.row_key is null or c.deleted_at is not null or o.deleted_at is not null`,
  },
  {
    name: 'duplicate keys of organizations nobody has',
    sql: `select count(*) from identity_keys k left join organizations o on o.row_key = k.organization_key
          where o.row_key is null or o.deleted_at is not null`,
  },
  ...Object.entries({ tag: 'tags', industry: 'industries', purchaseCategory: 'purchase_categories' }).map(
    ([facet, column]) => ({
      name: `organizations whose ${column} are filtered wrongly`,
      sql: `select count(*) from organizations o where
              (select count(*) from facets f where f.facet = '${facet}' and f.organization_key = o.row_key)
              <> (select count(distinct each.value) from json_each(o.${column}) each where o.deleted_at is null)`,
    }),
  ),
]
