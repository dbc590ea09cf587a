import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointId, UserId } from '#shared/model/ids.ts'
import type {
  SkipReason,
  Touchpoint,
  TouchpointIssue,
  TouchpointSelection,
} from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { type Acted, actOn, type TouchpointPatch } from './act-on.ts'
import { checkGreeting, mannerOf } from './check-greeting.ts'
import { recheck } from './recheck.ts'
import { messageFor, type TouchDesk } from './touch-desk.ts'

/** Own words instead of the template's; none goes back to it. */
export const writeWords = (
  service: OpenService,
  { id, subject, body }: Pick<Touchpoint, 'id' | 'subject' | 'body'>,
): Acted =>
  actOn(service, {
    label: 'touchpoints.write',
    act: 'write',
    selection: { type: 'ids', ids: [id] },
    patchOf: (desk, greeting, person) => {
      const words = { subject: body === null ? null : subject, body }
      return { ...words, ...lookedAt(desk, { ...greeting, ...words }, person) }
    },
  })

/** Also a channel by which somebody cannot be reached: then it says so. */
export const setChannel = (
  service: OpenService,
  { selection, channel }: { selection: TouchpointSelection; channel: Channel },
): Acted =>
  actOn(service, {
    label: 'touchpoints.setChannel',
    act: 'setChannel',
    selection,
    patchOf: (desk, greeting, person) => {
      if (person === null) return null
      const manner = { ...mannerOf(desk, greeting), channels: [channel] }
      const check = checkGreeting(desk, person, manner, { ...greeting, keepChannel: null })
      return { ...check, channel, state: stateOfIssues(check.issues) }
    },
  })

/** Approved by mistake, or there is more to say: the text follows its template again unless somebody wrote their own. */
export const withdraw = (service: OpenService, selection: TouchpointSelection): Acted =>
  actOn(service, {
    label: 'touchpoints.withdraw',
    act: 'withdraw',
    selection,
    patchOf: (desk, greeting, person) => {
      const fromTemplate = person && messageFor(desk, { ...greeting, subject: null, body: null }, person)
      const isTheTemplates =
        fromTemplate?.body === greeting.body && fromTemplate?.subject === greeting.subject
      const words = isTheTemplates ? { subject: null, body: null } : {}
      return {
        ...words,
        ...lookedAt(desk, { ...greeting, ...words }, person),
        approvedAt: null,
        approvedBy: null,
      }
    },
  })

export const skip = (
  service: OpenService,
  { selection, reason }: { selection: TouchpointSelection; reason: SkipReason },
): Acted =>
  actOn(service, {
    label: 'touchpoints.skip',
    act: 'skip',
    selection,
    patchOf: () => ({ state: 'skipped', skipReason: reason }),
  })

/** What it was merged into stays noted, so that the next look does not merge it again. */
export const restore = (service: OpenService, selection: TouchpointSelection): Acted =>
  actOn(service, {
    label: 'touchpoints.restore',
    act: 'restore',
    selection,
    patchOf: (desk, greeting, person) => ({ skipReason: null, ...lookedAt(desk, greeting, person) }),
  })

export const reschedule = (
  service: OpenService,
  { selection, sendOn }: { selection: TouchpointSelection; sendOn: LocalDate },
): Acted =>
  actOn(service, {
    label: 'touchpoints.reschedule',
    act: 'reschedule',
    selection,
    patchOf: (desk, greeting, person) =>
      isAllowed('recheck', greeting.state)
        ? { sendOn, ...lookedAt(desk, { ...greeting, sendOn }, person) }
        : { sendOn },
  })

export const reassign = (
  service: OpenService,
  { selection, ownerId }: { selection: TouchpointSelection; ownerId: UserId | null },
): Acted =>
  actOn(service, { label: 'touchpoints.reassign', act: 'reassign', selection, patchOf: () => ({ ownerId }) })

/** Done by hand; the words that were meant for it are kept with it. `cost` in cents for each; null: not told. */
export function markSent(
  service: OpenService,
  { selection, cost }: { selection: TouchpointSelection; cost: number | null },
): Acted {
  const sentAt = nowInstant(service.store.clock)
  return actOn(service, {
    label: 'touchpoints.markSent',
    act: 'markSent',
    selection,
    patchOf: (desk, greeting, person) => ({
      ...wordsOf(desk, greeting, person),
      state: 'sent',
      issues: [],
      sentAt,
      cost: cost ?? greeting.cost,
      failure: null,
    }),
  })
}

/** After a crash. What did not go out is approved as before, and goes out if it still makes sense. */
export const resolveUnknown = (
  service: OpenService,
  { ids, wasSent }: { ids: TouchpointId[]; wasSent: boolean },
): Acted =>
  actOn(service, {
    label: 'touchpoints.resolveUnknown',
    act: 'resolveUnknown',
    selection: { type: 'ids', ids },
    patchOf: (_, { attemptedAt }) =>
      wasSent
        ? { state: 'sent', sentAt: attemptedAt ?? nowInstant(service.store.clock), failure: null }
        : { state: 'approved', failure: null },
  })

function lookedAt(desk: TouchDesk, greeting: Touchpoint, person: TouchpointPerson | null): TouchpointPatch {
  const gone: TouchpointIssue[] = ['leftCompany']
  if (person === null) return { state: 'needsLook', issues: gone }
  const check = recheck(desk, greeting, person)
  return { ...check, state: stateOfIssues(check.issues) }
}

function wordsOf(desk: TouchDesk, greeting: Touchpoint, person: TouchpointPerson | null): TouchpointPatch {
  if (greeting.body !== null || person === null) return {}
  const { subject, body, problems } = messageFor(desk, greeting, person)
  return problems.length === 0 ? { subject, body } : {}
}
