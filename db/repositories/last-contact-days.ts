import { inArray, sql } from 'drizzle-orm'
import { LocalDate } from '#shared/model/dates.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** The day of the last two-way contact with each of these organizations; those without one are left out. */
export function lastContactDays(store: Store, organizationIds: readonly string[]): Map<string, LocalDate> {
  const rows = store.orm
    .select({ id: organizations.id, on: organizations.lastContactOn })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        sql`(select value from json_each(${JSON.stringify([...new Set(organizationIds)])}))`,
      ),
    )
    .all()
  return new Map(
    rows.flatMap(({ id, on }) => {
      const day = known(LocalDate, on)
      return day === null ? [] : [[id, day] as const]
    }),
  )
}
