import { touchpointId } from '#db/repositories/touchpoint-id.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import type { OpenService } from '#service/service-context.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { emptyContact } from '#shared/model/contact.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import type { testService } from './test-service.ts'

type Session = Pick<ReturnType<typeof testService>, 'client' | 'open'>

/**
 * Approved Mid-Autumn greetings, one for each address (a phone number when it has no `@`), due since midnight. Answers
 * with their ids in the order of the addresses.
 */
export async function approveGreetings(
  { client, open }: Session,
  addresses: readonly string[],
  occasionId = 'mid-autumn',
): Promise<TouchpointId[]> {
  const day = today(open.store.clock)
  const year = Number(day.slice(0, 4))
  const ids: TouchpointId[] = []
  const changes: RowChange[] = []
  for (let start = 0; start < addresses.length; start += peopleACompany) {
    const part = addresses.slice(start, start + peopleACompany)
    const { id: organizationId } = await client.organizations.create({
      organization: { ...emptyOrganization, legalName: `宁波镇海轴承${start}有限公司` },
      contacts: part.map((address, index) => contactWith(`买家${start + index + 1}`, address)),
    })
    const contacts = await client.contacts.byOrganization({ organizationId })
    for (const [index, address] of part.entries()) {
      const name = `买家${start + index + 1}`
      const contact = contacts.find((each) => each.name === name)
      if (!contact) throw new Error(`no contact for ${address}`)
      const id = touchpointId(contact.id, occasionId, year)
      ids.push(id)
      const greeting = {
        contactId: contact.id,
        organizationId,
        occasionId,
        year,
        occursOn: addDays(day, 1),
        sendOn: day,
        sendAt: '00:00',
        channel: address.includes('@') ? 'email' : 'sms',
        address,
        language: 'zh-CN',
        subject: '中秋快乐',
        body: `${name}，您好：\n\n祝中秋快乐，阖家团圆！`,
        state: 'approved',
        approvedAt: nowInstant(open.store.clock),
      }
      changes.push(insertRecord(touchpoints, id, greeting))
    }
  }
  open.write({ label: 'test.approve', changes })
  return ids
}

const peopleACompany = 10

const contactWith = (name: string, address: string) => ({
  ...emptyContact,
  name,
  ...(address.includes('@')
    ? { emails: [address] }
    : { phones: [{ number: address, kind: 'mobile' as const }] }),
})

/** How a store's greetings stand, by the address they go to. */
export function statesByAddress(service: OpenService): Map<string, string> {
  const rows = service.store.sqlite
    .prepare<[], { address: string; state: string }>('select address, state from touchpoints')
    .all()
  return new Map(rows.map(({ address, state }) => [address, state]))
}
