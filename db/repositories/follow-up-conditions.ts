import type { Database } from 'better-sqlite3'
import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { today } from '#shared/domain/time/clock.ts'
import { addDays, daysBetween } from '#shared/domain/time/local-date.ts'
import { startOfDay } from '#shared/domain/time/start-of-day.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { Tier } from '#shared/model/organization.ts'
import { FollowUpPriority } from '#shared/model/visit.ts'
import { importRows } from '../schema/device.ts'
import { carePriorityRank, organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'
import { search } from '../search/search.ts'
import { searchCondition } from '../search/search-condition.ts'
import type { Store } from '../store.ts'

// The SQL of a filter over follow-ups and their organizations, in the parts that can be asked of one table each.

/** About the follow-up itself: its state, days and organization. No states means open ones. */
export function followUpConditions({ clock }: Store, filter: FollowUpFilter): SQL | undefined {
  const { doneFrom, doneUntil } = filter
  const isDoneForLong = asksForLongDone(filter, today(clock))
  // With the plus years of what is done come in the order of the list, not by their moments and sorted.
  const doneAt = isDoneForLong ? sql`+${followUps.doneAt}` : sql`${followUps.doneAt}`
  return and(
    isNull(followUps.deletedAt),
    isDoneForLong ? sql`${followUps.state} = 'done'` : stateIn(filter.states ?? []),
    filter.dueFrom === undefined ? undefined : gte(followUps.dueOn, filter.dueFrom),
    filter.dueUntil === undefined ? undefined : lte(followUps.dueOn, filter.dueUntil),
    doneFrom === undefined ? undefined : gte(doneAt, startOfDay(doneFrom, clock)),
    doneUntil === undefined ? undefined : lt(doneAt, startOfDay(addDays(doneUntil, 1), clock)),
    anyOf(followUps.origin, filter.origins),
    anyOf(followUps.priority, filter.priorities),
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

/**
 * The organizations whose regular contact the filter asks for and nobody has touched yet; null when it can ask for none.
 * Written for the index `organizations_by_care`: all but words and an import are decided in it.
 */
export function careConditions(store: Store, filter: FollowUpFilter): SQL | null {
  const { states = [], origins = [], priorities = [], tiers = [], ...rest } = filter
  if (states.length > 0 && !states.includes('open')) return null
  if (origins.length > 0 && !origins.includes('cadence')) return null
  // One that is done is a record.
  if (filter.doneFrom !== undefined || filter.doneUntil !== undefined) return null
  const t = organizations
  const ranks = tiers.flatMap((tier) => (tier === null ? [] : Tier.options.indexOf(tier)))
  // Without a tier there is no regular contact.
  if (tiers.length > 0 && ranks.length === 0) return null
  const more = and(
    filter.dueFrom === undefined ? undefined : gte(t.careDueOn, filter.dueFrom),
    filter.dueUntil === undefined ? undefined : lte(t.careDueOn, filter.dueUntil),
    filter.organizationId === undefined ? undefined : eq(t.id, filter.organizationId),
    // The plus keeps SQLite on the index of what is due, in whose order the list is wanted.
    ranks.length === 0 ? undefined : inArray(sql`+${t.tierRank}`, ranks),
    priorities.length === 0 ? undefined : inArray(carePriorityRank, priorities.map(careRankOf)),
    anyOf(sql`+${t.ownerId}`, filter.ownerIds),
    organizationSideConditions(rest),
    careWordsCondition(store, filter.text),
  )
  return more ? sql`${t.careDueOn} is not null and ${more}` : isNotNull(t.careDueOn)
}

const careRankOf = (priority: FollowUpPriority): number => 2 * FollowUpPriority.options.indexOf(priority) + 1

/** The plus keeps SQLite from starting at the index of deleted organizations: nearly all of them are not. */
export const notInTheBin = sql`+${organizations.deletedAt} is null`

/** `> ''` says "not null" in a way that SQLite looks up in an index. */
export const organizationsInBin = sql`select id from organizations where deleted_at > ''`

/** So many days of what was done are fewer rows than all of it: they are found by their moments. */
const fewDays = 62

/** Only what is done, and more of it than a few days. */
function asksForLongDone(filter: FollowUpFilter, now: LocalDate): boolean {
  const { states = [], doneFrom, doneUntil = now, organizationId } = filter
  if (organizationId !== undefined || states.length === 0 || states.some((state) => state !== 'done'))
    return false
  return doneFrom === undefined || daysBetween(doneFrom, doneUntil) > fewDays
}

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
 * Every word stands in the task, its note or reason, or the name of its company or person; companies and people are found as the
 * search finds them, by pinyin and initials too. `organizationId` is the column that names the company.
 */
export function wordsCondition(
  { sqlite }: Store,
  text: string | undefined,
  organizationId: AnySQLiteColumn = followUps.organizationId,
): SQL | undefined {
  return and(
    ...wordsOf(text).map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
      const people = peopleNamed(sqlite, word).flatMap(({ contactId }) => contactId ?? [])
      return or(
        sql`${followUps.title} like ${pattern} escape '\\'`,
        sql`${followUps.note} like ${pattern} escape '\\'`,
        sql`${followUps.reason} like ${pattern} escape '\\'`,
        sql`${organizationId} in (select ${organizations.id} from ${organizations} where ${searchCondition(sqlite, word)})`,
        people.length === 0 ? undefined : inArray(followUps.contactId, people),
      )
    }),
  )
}

/** A regular contact has no words of its own: every word names its company or somebody there. */
const careWordsCondition = ({ sqlite }: Store, text: string | undefined): SQL | undefined =>
  and(
    ...wordsOf(text).map((word) => {
      const theirs = peopleNamed(sqlite, word).map(({ organizationId }) => organizationId)
      return or(
        searchCondition(sqlite, word),
        theirs.length === 0 ? undefined : inArray(organizations.id, theirs),
      )
    }),
  )

const wordsOf = (text: string | undefined): string[] => text?.trim().split(/\s+/).filter(Boolean) ?? []

const peopleNamed = (sqlite: Database, word: string) =>
  search(sqlite, word, { kinds: ['contact'], limit: namesakes })
