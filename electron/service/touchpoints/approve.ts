import { takenAddresses } from '#db/repositories/taken-addresses.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { laterDay } from '#shared/domain/touchpoints/day-order.ts'
import { forbiddenBy } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { ChangeSetId } from '#shared/model/ids.ts'
import type { Touchpoint, TouchpointIssue, TouchpointSelection } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import { actOn, type TouchpointPatch } from './act-on.ts'
import { recheck } from './recheck.ts'
import { messageFor, type TouchDesk } from './touch-desk.ts'

export type Approval = {
  changeSetId: ChangeSetId | null
  approved: number
  /** Each greeting that stays is counted once, under the first thing that keeps it. */
  refused: Partial<Record<TouchpointIssue, number>>
}

/** What a person may take upon themselves; an incomplete text or a no is not among it. */
const confirmable: readonly TouchpointIssue[] = ['consentUnknown', 'sharedAddress', 'late']

/**
 * Looks at each greeting once more, fixes its text and lets it go out on its day. A late one that is confirmed goes out
 * today: its plan's limit counts from then.
 */
export function approveTouchpoints(
  service: OpenService,
  { selection, confirmed }: { selection: TouchpointSelection; confirmed: readonly TouchpointIssue[] },
): Approval {
  const { store, me } = service
  const overridden = confirmed.filter((issue) => confirmable.includes(issue))
  const fixed = {
    state: 'approved' as const,
    issues: [],
    approvedAt: nowInstant(store.clock),
    approvedBy: me().id,
  }
  const taken = takenAddresses(store)
  const refused: Approval['refused'] = {}
  let approved = 0
  const { changeSetId } = actOn(service, {
    label: 'touchpoints.approve',
    act: 'approve',
    selection,
    patchOf: (desk, greeting, person) => {
      const ready = person && readied(desk, greeting, person)
      const issues = ready
        ? ready.issues.filter((issue) => !overridden.includes(issue))
        : ['leftCompany' as const]
      const isTaken =
        ready && !overridden.includes('sharedAddress') && taken.isTaken(greeting, ready.patch.address ?? null)
      const blocking = forbiddenBy(issues) ?? issues[0] ?? (isTaken ? 'sharedAddress' : null)
      if (ready === null || blocking !== null) {
        const issue = blocking ?? 'leftCompany'
        refused[issue] = (refused[issue] ?? 0) + 1
        return null
      }
      taken.take(greeting, ready.patch.address ?? null)
      approved += 1
      return { ...ready.patch, ...fixed }
    },
  })
  return { changeSetId, approved, refused }
}

/** A greeting with its channel, address and words of today, and what stands against it. */
function readied(
  desk: TouchDesk,
  greeting: Touchpoint,
  person: TouchpointPerson,
): { issues: TouchpointIssue[]; patch: TouchpointPatch } {
  const { issues, ...check } = recheck(desk, greeting, person)
  const { subject, body } = messageFor(desk, { ...greeting, ...check }, person)
  const sendOn = laterDay(greeting.sendOn, desk.today)
  const words = body === '' ? {} : { subject, body }
  return { issues, patch: { ...check, ...words, sendOn, failure: null, skipReason: null } }
}
