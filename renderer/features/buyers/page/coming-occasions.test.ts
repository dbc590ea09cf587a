import { expect, test } from 'vitest'
import { type Contact, emptyContact } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { comingOccasions } from './coming-occasions.ts'

const today = LocalDate.parse('2026-09-01')
const at = Instant.parse('2026-01-01T00:00:00.000Z')
const organizationId = OrganizationId.parse('01890000-0000-7000-8000-000000000001')
const company = { id: organizationId, legalName: '杭州启明纺织有限公司', foundedOn: null }

function person(name: string, part: Partial<Contact>): Contact {
  const id = ContactId.parse(crypto.randomUUID())
  return {
    ...emptyContact,
    name,
    id,
    organizationId,
    isDemo: false,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    ...part,
  }
}

test('lunar birthdays stand on their solar day of this year, nearest first', () => {
  const wang = person('王芳', { birthday: { calendar: 'lunar', year: 1986, month: 8, day: 15 } })
  const li = person('李强', { birthday: { calendar: 'solar', month: 9, day: 3 } })
  expect(comingOccasions(company, [wang, li], today)).toMatchObject([
    { name: '李强', on: '2026-09-03', days: 2, years: null },
    { name: '王芳', on: '2026-09-25', days: 24, years: 40 },
  ])
})

test('nobody who left or asked not to be contacted is congratulated', () => {
  const birthday = { calendar: 'solar', month: 9, day: 3 } as const
  const gone = person('赵敏', { birthday, leftOn: LocalDate.parse('2026-01-31') })
  const silent = person('周杰', { birthday, doNotContact: true })
  expect(comingOccasions(company, [gone, silent], today)).toEqual([])
})

test('the company itself has a founding day', () => {
  const foundedOn = { calendar: 'solar', year: 2006, month: 9, day: 1 } as const
  expect(comingOccasions({ ...company, foundedOn }, [], today)).toMatchObject([
    { kind: 'founding', days: 0, years: 20 },
  ])
})
