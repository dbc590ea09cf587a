import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { importRows } from '../schema/device.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import { search } from '../search/search.ts'
import { searchCondition } from '../search/search-condition.ts'
import type { Store } from '../store.ts'

// The SQL of a filter over follow-ups and their organizations, in the parts that can be asked of one table each.

/** About the follow-up itself: its state, day and organization. No states means open ones. */
export function followUpConditions(filter: FollowUpFilter): SQL | undefined {
  return and(
    isNull(followUps.deletedAt),
    stateIn(filter.states ?? []),
    filter.dueFrom === undefined ? undefined : gte(followUps.dueOn, filter.dueFrom),
    filter.dueUntil === undefined ? undefined : lte(followUps.dueOn, filter.dueUntil),
    filter.organizationId === undefined ? undefined : eq(followUps.organizationId, filter.organizationId),
  )
}

/** About the organization's own columns; the bin is asked for apart. */
export function organizationSideConditions(filter: FollowUpFilter): SQL | undefined {
  const t = organizations
  return and(
    anyOf(t.territory, filter.territories),
    anyOf(t.tier, filter.tiers),
    anyOf(t.city, filter.cities),
    filter.importId === undefined
      ? undefined
      : sql`${t.id} in (select ${importRows.organizationId} from ${importRows} where ${importRows.importId} = ${filter.importId})`,
  )
}

/** The plus keeps SQLite from starting at the index of deleted organizations: nearly all of them are not. */
export const notInTheBin = sql`+${organizations.deletedAt} is null`

/** `> ''` says "not null" in a way that SQLite looks up in an index. */
export const organizationsInBin = sql`select id from organizations where deleted_at > ''`

/** Only a state written out, not a bound one, lets SQLite use the partial index over open follow-ups. */
function stateIn(states: readonly string[]): SQL {
  const onlyOpen = states.every((state) => state === 'open')
  return onlyOpen ? sql`${followUps.state} = 'open'` : inArray(followUps.state, [...states])
}

/** One value is an equality, which lets an index keep its order; null stands for "none". */
export function anyOf(
  column: AnySQLiteColumn | SQL,
  values: readonly (string | null)[] | undefined,
): SQL | undefined {
  if (!values || values.length === 0) return undefined
  const given = values.filter((value) => value !== null)
  const [only, ...others] = given
  return or(
    only === undefined
      ? undefined
      : others.length === 0
        ? eq(sql`${column}`, only)
        : inArray(sql`${column}`, given),
    given.length < values.length ? isNull(column) : undefined,
  )
}

/** So many people's names are looked through for a word; nobody has more namesakes to whom something is owed. */
const namesakes = 500

/**
 * Every word stands in the task, its note, or the name of its company or person; companies and people are found as the
 * search finds them, by pinyin and initials too. `organizationId` is the column that names the company.
 */
export function wordsCondition(
  { sqlite }: Store,
  text: string | undefined,
  organizationId: AnySQLiteColumn = followUps.organizationId,
): SQL | undefined {
  const words = text?.trim().split(/\s+/).filter(Boolean) ?? []
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
      const people = search(sqlite, word, { kinds: ['contact'], limit: namesakes }).flatMap(
        ({ contactId }) => contactId ?? [],
      )
      return or(
        sql`${followUps.title} like ${pattern} escape '\\'`,
        sql`${followUps.note} like ${pattern} escape '\\'`,
        sql`${organizationId} in (select ${organizations.id} from ${organizations} where ${searchCondition(sqlite, word)})`,
        people.length === 0 ? undefined : inArray(followUps.contactId, people),
      )
    }),
  )
}
