import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { contacts } from '../schema/contacts.ts'
import { importRows } from '../schema/device.ts'
import { organizations } from '../schema/organizations.ts'
import { followUps } from '../schema/visits.ts'

/** The SQL of a filter over follow-ups joined with their organizations: every part narrows. No states means open ones. */
export function followUpConditions(filter: FollowUpFilter): SQL | undefined {
  return and(
    ownFollowUpConditions(filter),
    anyOf(followUps.ownerId, filter.ownerIds),
    organizationSideConditions(filter),
  )
}

/** The part about the follow-up itself, its owner left out: of an organization without one, all of it is unknown. */
export function ownFollowUpConditions(filter: FollowUpFilter): SQL | undefined {
  return and(
    isNull(followUps.deletedAt),
    stateIn(filter.states ?? []),
    filter.dueFrom === undefined ? undefined : gte(followUps.dueOn, filter.dueFrom),
    filter.dueUntil === undefined ? undefined : lte(followUps.dueOn, filter.dueUntil),
    filter.organizationId === undefined ? undefined : eq(followUps.organizationId, filter.organizationId),
  )
}

/** The part about the organization, and the words looked for on either side. */
export function organizationSideConditions(filter: FollowUpFilter): SQL | undefined {
  const t = organizations
  return and(
    isNull(t.deletedAt),
    filter.organizationId === undefined ? undefined : eq(t.id, filter.organizationId),
    anyOf(t.territory, filter.territories),
    anyOf(t.tier, filter.tiers),
    anyOf(t.city, filter.cities),
    filter.importId === undefined
      ? undefined
      : sql`${t.id} in (select ${importRows.organizationId} from ${importRows} where ${importRows.importId} = ${filter.importId})`,
    wordsCondition(filter.text),
  )
}

/** Only a state written out, not a bound one, lets SQLite use the partial index over open follow-ups. */
function stateIn(states: readonly string[]): SQL {
  const onlyOpen = states.every((state) => state === 'open')
  return onlyOpen ? sql`${followUps.state} = 'open'` : inArray(followUps.state, [...states])
}

export function anyOf(
  column: AnySQLiteColumn | SQL,
  values: readonly (string | null)[] | undefined,
): SQL | undefined {
  if (!values || values.length === 0) return undefined
  const given = values.filter((value) => value !== null)
  return or(
    given.length === 0 ? undefined : inArray(sql`${column}`, given),
    given.length < values.length ? isNull(column) : undefined,
  )
}

function wordsCondition(text: string | undefined): SQL | undefined {
  const words = text?.trim().split(/\s+/).filter(Boolean) ?? []
  if (words.length === 0) return undefined
  const said = [followUps.title, followUps.note, organizations.legalName, organizations.shortName]
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
      const contactNamed = sql`exists (select 1 from ${contacts}
        where ${contacts.id} = ${followUps.contactId} and ${contacts.name} like ${pattern} escape '\\')`
      return or(...said.map((column) => sql`${column} like ${pattern} escape '\\'`), contactNamed)
    }),
  )
}
