import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import type { Client } from './session.ts'

export async function newBuyer(client: Client): Promise<OrganizationId> {
  const organization = { ...emptyOrganization, legalName: '宁波镇海轴承有限公司' }
  return (await client.organizations.create({ organization, contacts: [] })).id
}

export const callWith = (organizationId: OrganizationId, summary: string) => ({
  visit: {
    organizationId,
    contactId: null,
    kind: 'call' as const,
    happenedAt: Instant.parse('2026-03-05T02:00:00.000Z'),
    happenedOn: LocalDate.parse('2026-03-05'),
    durationMinutes: null,
    outcome: 'reached' as const,
    summary,
    participants: [],
    dealsHeard: null,
    needsHeard: null,
    nextStep: null,
    nextStepDueOn: null,
    attachments: [],
  },
  problem: null,
  closesFollowUpId: null,
  draftKey: null,
})
