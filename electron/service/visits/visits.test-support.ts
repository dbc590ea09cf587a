import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'
import type { FollowUpOrigin, VisitInput } from '#shared/model/visit.ts'
import { type FixedClock, fixedClock } from '../../../tests/support/fixed-clock.ts'
import { testService } from '../../../tests/support/test-service.ts'

/** Ten in the morning of Thursday 5 March 2026 in Shanghai. */
const thursdayMorning = '2026-03-05T02:00:00.000Z'

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const moment = (text: string): Instant => Instant.parse(text)

/** A service over an empty store, with short ways to say what a test is about. */
export function desk(clock: FixedClock = fixedClock(thursdayMorning)) {
  const service = testService({ clock })
  const { client } = service

  const buyer = async (legalName: string, more: Partial<OrganizationInput> = {}): Promise<OrganizationId> => {
    const { id } = await client.organizations.create({
      organization: { ...emptyOrganization, legalName, ...more },
      contacts: [],
    })
    return id
  }

  const person = async (
    organizationId: OrganizationId,
    name: string,
    more: Partial<ContactInput> = {},
  ): Promise<ContactId> => {
    const { id } = await client.contacts.create({
      organizationId,
      contact: { ...emptyContact, name, ...more },
    })
    return id
  }

  const log = (
    visit: Partial<VisitInput> & { organizationId: OrganizationId },
    more: Partial<Omit<Parameters<typeof client.visits.log>[0], 'visit'>> = {},
  ) =>
    client.visits.log({
      visit: { ...call, ...visit },
      problem: null,
      closesFollowUpId: null,
      draftKey: null,
      ...more,
    })

  const owe = async (
    organizationId: OrganizationId,
    dueOn: string,
    title = '回访',
    contactId: ContactId | null = null,
  ) => {
    const { id } = await client.followUps.create({
      organizationId,
      contactId,
      title,
      dueOn: day(dueOn),
      ownerId: service.open.me().id,
      note: null,
    })
    return id
  }

  type States = ('open' | 'done' | 'cancelled')[]
  const listed = async (organizationId: OrganizationId, states: States, origins: FollowUpOrigin[]) => {
    const filter = { organizationId, states, origins }
    const { rows } = await client.followUps.page({ filter, offset: 0, limit: 100 })
    return rows.map(({ followUp }) => followUp)
  }

  /** What somebody promised. */
  const owed = (organizationId: OrganizationId, states: States = ['open']) =>
    listed(organizationId, states, ['visit', 'manual'])

  /** What the cadence of the tier owes. */
  const care = (organizationId: OrganizationId, states: States = ['open']) =>
    listed(organizationId, states, ['cadence'])

  return { ...service, clock, buyer, person, log, owe, owed, care }
}

/** A call of this morning that was answered and promised nothing. */
export const call: Omit<VisitInput, 'organizationId'> = {
  contactId: null,
  kind: 'call',
  happenedAt: moment(thursdayMorning),
  happenedOn: day('2026-03-05'),
  durationMinutes: null,
  outcome: 'reached',
  summary: '问了新品计划',
  participants: [],
  dealsHeard: null,
  needsHeard: null,
  nextStep: null,
  nextStepDueOn: null,
  attachments: [],
}
