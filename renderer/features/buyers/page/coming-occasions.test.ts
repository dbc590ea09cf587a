import { expect, test } from 'vitest'
import { builtInOccasions } from '#shared/domain/occasions/built-in-occasions.ts'
import { type Contact, emptyContact } from '#shared/model/contact.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { comingOccasions } from './coming-occasions.ts'
import { greetingFor } from './greeting-for.ts'

const today = LocalDate.parse('2026-09-01')
const at = Instant.parse('2026-01-01T00:00:00.000Z')
const organizationId = OrganizationId.parse('01890000-0000-7000-8000-000000000001')
const company = { id: organizationId, foundedOn: null, firstDealOn: null, partnerSince: null }

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
  expect(comingOccasions(company, [wang, li], [], today)).toMatchObject([
    { greet: { name: '李强' }, on: '2026-09-03', days: 2, years: null },
    { greet: { name: '王芳' }, on: '2026-09-25', days: 24, years: 40 },
  ])
})

test('nobody who left or asked not to be contacted is congratulated', () => {
  const birthday = { calendar: 'solar', month: 9, day: 3 } as const
  const gone = person('赵敏', { birthday, leftOn: LocalDate.parse('2026-01-31') })
  const silent = person('周杰', { birthday, doNotContact: true })
  expect(comingOccasions(company, [gone, silent], builtInOccasions, today)).toEqual([])
})

test('the company itself has a founding day', () => {
  const foundedOn = { calendar: 'solar', year: 2006, month: 9, day: 1 } as const
  expect(comingOccasions({ ...company, foundedOn }, [], [], today)).toMatchObject([
    { kind: 'founding', days: 0, years: 20, greet: null },
  ])
})

test('the days of doing business are kept from their first anniversary on, with the first person to ask for', () => {
  const firstDealOn = LocalDate.parse('2026-09-10')
  const partnerSince = LocalDate.parse('2020-02-29')
  const other = person('旁人', {})
  const first = person('首要', { isPrimary: true })
  expect(comingOccasions({ ...company, firstDealOn, partnerSince }, [other, first], [], today)).toMatchObject(
    [{ kind: 'withUs', on: '2027-02-28', years: 7, greet: { name: '首要' } }],
  )
})

test('holidays of the next thirty days stand among them', () => {
  const wang = person('王芳', { birthday: { calendar: 'solar', month: 9, day: 27 } })
  expect(
    comingOccasions(company, [wang], builtInOccasions, today).map(({ kind, on, occasionId }) => [
      kind,
      on,
      occasionId,
    ]),
  ).toEqual([
    ['holiday', '2026-09-25', 'mid-autumn'],
    ['birthday', '2026-09-27', 'birthday'],
    ['holiday', '2026-10-01', 'national-day'],
  ])
})

test('each occasion has its own greeting', () => {
  const day = LocalDate.parse('2026-09-25')
  const wang = person('王芳', { isPrimary: true, birthday: { calendar: 'solar', month: 9, day: 25 } })
  const li = person('李强', { birthday: { calendar: 'solar', month: 9, day: 25 } })
  const occasions = comingOccasions(company, [wang, li], builtInOccasions, today)
  const greetingOf = (contact: Contact, occasionId: string) => ({
    contactId: contact.id,
    occasionId: OccasionId.parse(occasionId),
    occursOn: day,
    state: 'ready' as const,
  })
  const wangsBirthday = greetingOf(wang, 'birthday')
  const lisMidAutumn = greetingOf(li, 'mid-autumn')
  const greetings = [wangsBirthday, lisMidAutumn]
  expect(
    occasions
      .filter(({ on }) => on === day)
      .map((occasion) => [occasion.kind, occasion.greet?.name, greetingFor(occasion, greetings)]),
  ).toEqual([
    ['birthday', '王芳', wangsBirthday],
    ['birthday', '李强', undefined],
    ['holiday', '王芳', lisMidAutumn],
  ])
})
