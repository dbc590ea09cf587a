import { countOrganizations } from '#db/repositories/organization-counts.ts'
import { organizationPage } from '#db/repositories/organizations.ts'
import type { OrganizationSort } from '#shared/model/organization-filter.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore, openOrThrow } from '../bench-store.ts'
import { type Measurement, measurement, p95, timeEach } from '../measure.ts'

const sorts: OrganizationSort[] = [
  { column: 'legalName', direction: 'asc' },
  { column: 'legalName', direction: 'desc' },
  { column: 'tier', direction: 'asc' },
  { column: 'stage', direction: 'desc' },
  { column: 'annualPurchase', direction: 'desc' },
  { column: 'lastContactOn', direction: 'asc' },
  { column: 'nextDueOn', direction: 'asc' },
  { column: 'province', direction: 'asc' },
  { column: 'ownerId', direction: 'asc' },
  { column: 'createdAt', direction: 'desc' },
]
const depths = [0, 0.1, 0.25, 0.5, 0.75, 0.999]

/** A page of 100 buyers at any depth, by every sort that has an index. */
export async function run({ size, log }: BenchOptions): Promise<Measurement[]> {
  const store = openOrThrow(benchStore(size, log))
  const filter = { role: 'buyer' } as const
  const total = countOrganizations(store, filter)
  const pages = sorts.flatMap((sort) =>
    depths.map((depth) => ({ sort: [sort], offset: Math.floor(total * depth) })),
  )
  const times = timeEach([...pages, ...pages, ...pages], ({ sort, offset }) =>
    organizationPage(store, { filter, sort, offset, limit: 100 }),
  )
  const raw = store.sqlite.prepare(
    'select * from organizations where deleted_at is null order by name_sort limit 100 offset ?',
  )
  const reference = timeEach(
    depths.map((depth) => Math.floor(total * depth)),
    (offset) => raw.all(offset),
    0,
  )
  // After the first page of a new filter the grid asks how many it matches.
  const cold = timeEach(
    ['华东', '华南', '华北', '西南', '东北'].map((territory) => ({
      role: 'buyer' as const,
      territories: [territory],
    })),
    (each) => {
      organizationPage(store, { filter: each, sort: [], offset: 0, limit: 100 })
      countOrganizations(store, each)
    },
    0,
  )
  store.close()
  return [
    measurement('grid page of 100, any depth, any indexed sort, p95', 'ms', p95(times), 60, p95(reference)),
    measurement('grid first page of a new filter, counted, p95', 'ms', p95(cold), null),
  ]
}
