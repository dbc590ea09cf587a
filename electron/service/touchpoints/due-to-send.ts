import { approvedToSend, selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { touchpointColumns } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { channelAddress } from '#shared/domain/touchpoints/channel-address.ts'
import { mayUse } from '#shared/domain/touchpoints/check-touchpoint.ts'
import { contactZone } from '#shared/domain/touchpoints/contact-zone.ts'
import { forbiddenBy } from '#shared/domain/touchpoints/state-of-issues.ts'
import { zonedInstant } from '#shared/domain/touchpoints/zoned-instant.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Touchpoint, TouchpointSelection } from '#shared/model/touchpoint.ts'
import type { OpenService } from '../service-context.ts'
import type { TouchpointPatch } from './act-on.ts'
import { peopleOf, recheck } from './recheck.ts'
import { type TouchDesk, touchDesk } from './touch-desk.ts'

const sentByUs: readonly Touchpoint['channel'][] = ['email', 'sms']

/**
 * Approved mails and texts whose time has come where their people are (`now` in milliseconds), oldest first, each with the
 * address of today. Whoever may not be greeted any more is skipped, and what is later than its plan allows goes back to
 * somebody's eyes; both are written here. `selection` narrows.
 */
export function dueToSend(
  service: OpenService,
  now: number,
  selection: TouchpointSelection | null,
): Touchpoint[] {
  const desk = touchDesk(service.store)
  const changes: RowChange[] = []
  const due: { at: number; greeting: Touchpoint }[] = []
  for (const part of approvedParts(service.store, selection, desk.today)) {
    const waiting = part.filter(({ state, channel }) => state === 'approved' && sentByUs.includes(channel))
    const people = peopleOf(desk, waiting)
    for (const greeting of waiting) {
      const person = people.get(greeting.contactId) ?? null
      const at = person === null ? now : dueAt(greeting, person)
      if (at > now) continue
      const patch = patchBefore(desk, greeting, person, now)
      if (patch !== null) changes.push(updateRecord(touchpoints, greeting.id, touchpointColumns(patch)))
      if (patch?.state === undefined) due.push({ at, greeting: { ...greeting, ...patch } })
    }
  }
  service.write({ label: 'touchpoints.recheck', kind: 'repair', changes })
  return due.toSorted((a, b) => a.at - b.at).map(({ greeting }) => greeting)
}

/** Somebody in Kiribati may have it due while it is still the day before here. */
const approvedParts = (store: Store, selection: TouchpointSelection | null, today: LocalDate) =>
  selection === null ? approvedToSend(store, addDays(today, 1)) : selectedTouchpoints(store, selection)

/** Milliseconds since 1970: the time of day of the plan, where the person is. */
export const dueAt = (
  { sendOn, sendAt }: Pick<Touchpoint, 'sendOn' | 'sendAt'>,
  { contact, organization }: TouchpointPerson,
): number => zonedInstant(sendOn, sendAt, contactZone(contact, organization))

/** What has changed since the greeting was approved; a patch with a state takes it out of the line. */
function patchBefore(
  desk: TouchDesk,
  greeting: Touchpoint,
  person: TouchpointPerson | null,
  now: number,
): TouchpointPatch | null {
  if (person === null) return { state: 'skipped', skipReason: 'leftCompany' }
  const forbidden = forbiddenBy(recheck(desk, greeting, person).issues)
  if (forbidden !== null) return { state: 'skipped', skipReason: forbidden }
  const { channel } = greeting
  if (channel !== null && !mayUse(person.contact, channel))
    return { state: 'skipped', skipReason: 'noConsent' }
  const address = channel && channelAddress(channel, person.contact, person.organization)
  if (address === null) return { state: 'needsLook', issues: ['noChannel'] }
  if (
    now > dueAt({ ...greeting, sendOn: addDays(greeting.sendOn, lateDaysOf(desk, greeting) + 1) }, person)
  ) {
    return { state: 'needsLook', issues: ['late'] }
  }
  return address === greeting.address ? null : { address }
}

/** Days after its own that a greeting still makes sense. */
function lateDaysOf(desk: TouchDesk, { planId, occasionId }: Touchpoint): number {
  const plan = planId === null ? undefined : desk.planById.get(planId)
  return plan?.lateDays ?? desk.occasions.get(occasionId)?.lateDays ?? 0
}
