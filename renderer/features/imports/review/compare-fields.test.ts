import { expect, test } from 'vitest'
import { type Contact, type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { Instant } from '#shared/model/dates.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization, type Organization } from '#shared/model/organization.ts'
import { compareFields } from './compare-fields.ts'

const at = Instant.parse('2026-03-05T02:30:00.000Z')
const haitian: Organization = {
  ...emptyOrganization,
  legalName: '宁波海天精工有限公司',
  roles: ['buyer'],
  city: '宁波市',
  creditCode: '91330200MA2AKKKKKK',
  id: OrganizationId.parse('0197a000-0000-7000-8000-000000000001'),
  isDemo: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
  lastContactOn: null,
  nextDueOn: null,
  openFollowUps: 0,
  careDueOn: null,
  contactCount: 1,
  primaryContactName: '王芳',
  primaryPhone: '13800138000',
}
const wang: Contact = {
  ...emptyContact,
  name: '王芳',
  phones: [{ number: '13800138000', kind: 'mobile' }],
  id: ContactId.parse('0197a000-0000-7000-8000-000000000002'),
  organizationId: haitian.id,
  isDemo: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
}
const words = {
  tier: (tier: string) => tier,
  money: String,
  list: (items: readonly string[]) => items.join('、'),
}
const row = (name: string, contact: Partial<ContactInput> & { name: string }) => ({
  organization: { ...emptyOrganization, legalName: name, roles: ['buyer' as const], city: '宁波市' },
  contact: { ...emptyContact, ...contact },
})
const compared = (...of: Parameters<typeof row>) =>
  Object.fromEntries(
    compareFields(row(...of), { organization: haitian, people: [wang] }, words).map(({ field, state }) => [
      field,
      state,
    ]),
  )

test('brackets, width and blanks are no difference', () => {
  expect(compared('宁波海天 精工有限公司', { name: '王芳' })).toMatchObject({
    legalName: 'same',
    region: 'same',
  })
})

test('a place that says less is no difference, another city is', () => {
  const known = { organization: { ...haitian, province: '浙江', district: '北仑区' }, people: [wang] }
  const stateIn = (city: string) => {
    const incoming = row('宁波海天', { name: '王芳' })
    const said = { ...incoming, organization: { ...incoming.organization, city } }
    return compareFields(said, known, words).find(({ field }) => field === 'region')?.state
  }
  expect(stateIn('宁波市')).toBe('same')
  expect(stateIn('绍兴市')).toBe('differs')
})

test('another name is a difference, a missing code is none', () => {
  expect(compared('宁波海天股份', { name: '王芳' })).toMatchObject({
    legalName: 'differs',
    creditCode: 'onlyKnown',
  })
})

test('the number of anybody there is a known number', () => {
  const phones: ContactInput['phones'] = [{ number: '13800138000', kind: 'mobile' }]
  expect(compared('宁波海天', { name: '王小姐', phones })).toMatchObject({
    mobile: 'same',
    contactName: 'differs',
  })
})

test('what neither side says is left out', () => {
  expect(compared('宁波海天', { name: '王芳' })).not.toHaveProperty('website')
})
