import type { PastRecord } from '#shared/domain/matching/criteria.ts'
import type { Supplier } from '#shared/domain/matching/matching-facts.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

/**
 * What matching knows of companies that offer something: `ids`, or null for all of them. A round counts against a supplier
 * only once it was proposed to somebody; those without any round, deal or problem have no record.
 */
export function matchingSuppliers(store: Store, ids: readonly OrganizationId[] | null): Supplier[] {
  const json = ids && JSON.stringify(ids)
  const rows = <T>(sqlOfAll: string, sqlOfSome: string): T[] =>
    json === null
      ? store.sqlite.prepare<[], T>(sqlOfAll).all()
      : store.sqlite.prepare<[string], T>(sqlOfSome).all(json)
  const records = new Map<string, PastRecord>()
  const recordOf = (id: string): PastRecord => {
    const known = records.get(id)
    if (known) return known
    const record = { deals: 0, accepted: 0, rejected: 0, noShows: 0, problems: 0 }
    records.set(id, record)
    return record
  }
  for (const { id, state, count } of rows<{ id: string; state: string; count: number }>(
    `select supplier_id as id, state, count(*) as count from matches where ${wasDecided} group by 1, 2`,
    `select supplier_id as id, state, count(*) as count from json_each(?) each
       join matches on supplier_id = each.value where ${wasDecided} group by 1, 2`,
  )) {
    if (state === 'accepted') recordOf(id).accepted += count
    else recordOf(id).rejected += count
  }
  for (const { id, count } of rows<Counted>(
    `select supplier_id as id, count(*) as count from deals where supplier_id is not null and deleted_at is null group by 1`,
    `select supplier_id as id, count(*) as count from json_each(?) each
       join deals on supplier_id = each.value where deleted_at is null group by 1`,
  ))
    recordOf(id).deals = count
  for (const { id, count } of rows<Counted>(
    `select organization_id as id, count(*) as count from problems where deleted_at is null
       and organization_id in (select organization_id from offerings) group by 1`,
    `select organization_id as id, count(*) as count from json_each(?) each
       join problems on organization_id = each.value where deleted_at is null group by 1`,
  ))
    recordOf(id).problems = count
  return rows<CompanyRow>(
    `select ${companyColumns} from organizations o where o.id in (select organization_id from offerings)`,
    `select ${companyColumns} from json_each(?) each join organizations o on o.id = each.value`,
  ).map(({ id, isBlacklisted, country, province, city }) => ({
    id: OrganizationId.parse(id),
    isBlacklisted: isBlacklisted === 1,
    home: country === null && province === null && city === null ? null : { country, province, city },
    record: records.get(id) ?? null,
  }))
}

type Counted = { id: string; count: number }
type CompanyRow = {
  id: string
  isBlacklisted: number
  country: string | null
  province: string | null
  city: string | null
}

const companyColumns = `o.id, o.blacklist_reason is not null as isBlacklisted, o.country, o.province, o.city`
const wasDecided = `deleted_at is null and (state = 'accepted' or (state in ('rejected', 'noDeal')
  and (proposed_to_buyer_at is not null or proposed_to_supplier_at is not null)))`
