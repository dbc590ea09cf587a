import { expect, test } from 'vitest'
import { type Contact, emptyContact } from '#shared/model/contact.ts'
import { Instant } from '#shared/model/dates.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { contactsByDepartment, firstContacts } from './contacts-by-department.ts'

const at = Instant.parse('2026-01-01T00:00:00.000Z')
const organizationId = OrganizationId.parse('01890000-0000-7000-8000-000000000001')
const person = (name: string, department: string | null, isPrimary = false): Contact => ({
  ...emptyContact,
  id: ContactId.parse(crypto.randomUUID()),
  organizationId,
  name,
  department,
  isPrimary,
  isDemo: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
})
const shown = (groups: ReturnType<typeof contactsByDepartment>) =>
  groups.map(({ department, contacts }) => [department, ...contacts.map((contact) => contact.name)])

test('the department of the person to ask for comes first, people of no known department last', () => {
  const people = [
    person('赵敏', null),
    person('李强', '财务部'),
    person('王芳', '采购部', true),
    person('周杰', '采购部'),
  ]
  expect(shown(contactsByDepartment(people))).toEqual([
    ['采购部', '王芳', '周杰'],
    ['财务部', '李强'],
    [null, '赵敏'],
  ])
})

test('a short list is the beginning of the long one', () => {
  const people = [
    person('李强', '财务部'),
    person('王芳', '采购部', true),
    person('周杰', '采购部'),
    person('赵敏', null),
  ]
  expect(shown(firstContacts(contactsByDepartment(people), 3))).toEqual([
    ['采购部', '王芳', '周杰'],
    ['财务部', '李强'],
  ])
})
