import type { OrganizationId } from '#shared/model/ids.ts'
import type { Store } from '../store.ts'

/** Legal names; of companies in the bin too. */
export function organizationNamesById(
  { sqlite }: Store,
  ids: readonly OrganizationId[],
): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[string], { id: string; name: string }>(
      'select o.id, o.legal_name as name from json_each(?) each join organizations o on o.id = each.value',
    )
    .all(JSON.stringify([...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
