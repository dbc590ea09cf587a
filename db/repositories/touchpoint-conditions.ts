import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { today } from '#shared/domain/time/clock.ts'
import { openStates, type TouchpointFilter } from '#shared/model/touchpoint.ts'
import { touchpoints } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { anyOf } from './follow-up-conditions.ts'

/** The SQL of a filter over greetings: every part narrows. Late counts from the store's today. */
export function touchpointConditions({ clock }: Store, filter: TouchpointFilter): SQL {
  const t = touchpoints
  const { states, issue, late } = filter
  const day = today(clock)
  const condition = and(
    isNull(t.deletedAt),
    filter.occasionId === undefined ? undefined : eq(t.occasionId, filter.occasionId),
    filter.year === undefined ? undefined : eq(t.year, filter.year),
    filter.planId === undefined ? undefined : eq(t.planId, filter.planId),
    anyOf(t.state, states),
    issue === undefined
      ? undefined
      : sql`exists (select 1 from json_each(${t.issues}) where value = ${issue})`,
    filter.channel === undefined ? undefined : eq(t.channel, filter.channel),
    anyOf(t.ownerId, filter.ownerIds),
    filter.contactId === undefined ? undefined : eq(t.contactId, filter.contactId),
    filter.organizationId === undefined ? undefined : eq(t.organizationId, filter.organizationId),
    late === undefined
      ? undefined
      : late
        ? and(inArray(t.state, [...openStates]), sql`${t.sendOn} < ${day}`)
        : sql`not (${inArray(t.state, [...openStates])} and ${t.sendOn} < ${day})`,
    filter.occursFrom === undefined ? undefined : gte(t.occursOn, filter.occursFrom),
    filter.occursUntil === undefined ? undefined : lte(t.occursOn, filter.occursUntil),
  )
  return condition ?? sql`1`
}
