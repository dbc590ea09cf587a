import { eq, isNull } from 'drizzle-orm'
import { builtInOccasions } from '#shared/domain/occasions/built-in-occasions.ts'
import {
  type Occasion,
  OccasionId,
  OccasionKind,
  OccasionNames,
  OccasionRule,
} from '#shared/model/occasion.ts'
import { occasions } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/**
 * Built-in ones first, then the team's own by name. A built-in one whose day the team told (our own anniversary) stands
 * in its place with that day.
 */
export function allOccasions(store: Store): Occasion[] {
  const told = new Map(
    store.orm
      .select()
      .from(occasions)
      .where(isNull(occasions.deletedAt))
      .all()
      .flatMap((row) => rowToOccasion(row) ?? [])
      .map((occasion) => [occasion.id, occasion]),
  )
  const builtIn = builtInOccasions.map((occasion) => told.get(occasion.id) ?? occasion)
  const own = [...told.values()].filter(({ id }) => !isBuiltIn(id))
  return [...builtIn, ...own.toSorted((a, b) => byName.compare(a.names.zh, b.names.zh))]
}

export const occasionsById = (store: Store): ReadonlyMap<OccasionId, Occasion> =>
  new Map(allOccasions(store).map((occasion) => [occasion.id, occasion]))

export const isBuiltIn = (id: OccasionId): boolean => builtInOccasions.some((occasion) => occasion.id === id)

/** Also one that was taken away: its record is written over, not inserted again. */
export const isStoredOccasion = (store: Store, id: OccasionId): boolean =>
  store.orm.select({ id: occasions.id }).from(occasions).where(eq(occasions.id, id)).get() !== undefined

const byName = new Intl.Collator('zh-CN')

/** Null for a rule only a newer version understands. */
function rowToOccasion(row: typeof occasions.$inferSelect): Occasion | null {
  const id = known(OccasionId, row.id)
  const kind = known(OccasionKind, row.kind)
  const names = known(OccasionNames, row.names)
  const rule = known(OccasionRule, row.rule)
  if (id === null || kind === null || names === null || rule === null) return null
  return { id, kind, names, rule, leadDays: row.leadDays, lateDays: row.lateDays }
}
