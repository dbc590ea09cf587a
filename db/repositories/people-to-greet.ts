import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

/** The person an organization is greeted through: the first to ask for who is there and may be contacted. */
export type PersonToGreet = { contactId: ContactId; name: string }

/** By organization; one where nobody is left or may be contacted is not in it. */
export function peopleToGreet(
  store: Store,
  organizationIds: Iterable<OrganizationId>,
): Map<OrganizationId, PersonToGreet> {
  return new Map(
    read(store, peopleToGreetSql, organizationIds).map(({ organizationId, ...person }) => [
      organizationId,
      person,
    ]),
  )
}

/** Everybody there who may be contacted. */
export const everybodyToGreet = (
  store: Store,
  organizationIds: Iterable<OrganizationId>,
): (PersonToGreet & { organizationId: OrganizationId })[] => read(store, everybodyToGreetSql, organizationIds)

type Row = { organizationId: string; contactId: string; name: string }

const read = (store: Store, sql: string, organizationIds: Iterable<OrganizationId>) =>
  store.sqlite
    .prepare<[string], Row>(sql)
    .all(JSON.stringify([...new Set(organizationIds)]))
    .map(({ organizationId, contactId, name }) => ({
      organizationId: OrganizationId.parse(organizationId),
      contactId: ContactId.parse(contactId),
      name,
    }))

/** In the order of organization-counters.ts, without those who must not be contacted. */
export const peopleToGreetSql = `
select o.value as organizationId, c.id as contactId, c.name
from json_each(?) o join contacts c on c.id = (
  select p.id from contacts p
  where p.organization_id = o.value and p.deleted_at is null and p.left_on is null and p.do_not_contact = 0
  order by p.is_primary desc, p.phones is null, p.row_key limit 1)`

export const everybodyToGreetSql = `
select o.value as organizationId, p.id as contactId, p.name
from json_each(?) o cross join contacts p on p.organization_id = o.value
where p.deleted_at is null and p.left_on is null and p.do_not_contact = 0`
