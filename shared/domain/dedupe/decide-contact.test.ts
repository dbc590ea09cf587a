import { describe, expect, test } from 'vitest'
import { decideContact, type KnownContact } from './decide-contact.ts'
import { normalizePersonName } from './person-name.ts'

const person = (name: string, ...reach: string[]) => ({
  name,
  phones: reach.filter((each) => !each.includes('@')),
  emails: reach.filter((each) => each.includes('@')),
})
const known = (id: string, name: string, ...reach: string[]): KnownContact => ({
  id,
  ...person(name, ...reach),
})

const lin = known('lin', '林彬超', '18649112600', '02885551234', 'lin@miaochuan.com')
const verdict = (incoming: ReturnType<typeof person>, ...contacts: KnownContact[]) => {
  const decision = decideContact(incoming, contacts)
  return decision.verdict === 'same' ? `same ${decision.id}` : decision.verdict
}

describe('the same person', () => {
  test.each([
    ['by name, with a new phone', person('林 彬超', '13912340987')],
    ['by name in traditional characters', person('林彬超（採購）')],
    ['by name with a title', person('林彬超先生')],
    ['by mobile, without a name', person('', '18649112600')],
    ['by mobile, addressed as 林总', person('林总', '18649112600')],
    ['by mobile, one character mistyped', person('林斌超', '18649112600')],
    ['by e-mail in capitals', person('采购部', 'LIN@MIAOCHUAN.COM')],
    ['by switchboard, addressed as 林总', person('林总', '02885551234')],
  ])('%s', (_, incoming) => expect(verdict(incoming, lin)).toBe('same lin'))

  test('by how he is addressed, when nothing else is said', () => {
    expect(verdict(person('李经理'), known('li', '李经理', '13712349876'))).toBe('same li')
    expect(verdict(person('Wang'), known('w', 'Wang'))).toBe('same w')
    expect(verdict(person('李经理', '13912340987'), known('li', '李经理', '13712349876'))).toBe('new')
  })

  test('the one of two namesakes whose phone it is', () => {
    const namesakes = [known('a', '王芳', '13712349876'), known('b', '王芳', '13912340987')]
    expect(verdict(person('王芳', '13912340987'), ...namesakes)).toBe('same b')
  })
})

describe('another person at the company', () => {
  test.each([
    ['another name and phone', person('冯子', '15268388978')],
    ['another name at the switchboard', person('冯子', '02885551234')],
    ['the same surname at the switchboard', person('林子', '02885551234')],
    ['another surname addressed with a title', person('冯总', '18649112600')],
  ])('%s', (_, incoming) => expect(verdict(incoming, lin)).toBe('new'))

  test('a colleague’s number merges nobody, but is pointed out', () => {
    expect(decideContact(person('冯子', '18649112600'), [lin])).toEqual({
      verdict: 'new',
      similar: { id: 'lin', reasons: ['samePhoneOtherName'] },
    })
  })
  test('info@ is nobody’s own', () => {
    expect(verdict(person('冯子', 'info@miaochuan.com'), known('a', '林彬超', 'info@miaochuan.com'))).toBe(
      'new',
    )
  })
})

test('nobody named and nobody to reach is no contact', () => {
  expect(verdict(person(''), lin)).toBe('none')
  expect(verdict(person('前台'), lin)).toBe('none')
  expect(verdict(person('', '13800138000'), lin)).toBe('none')
})

test.each([
  ['欧阳小姐', { full: null, surname: '欧阳' }],
  ['歐陽 娜娜', { full: '欧阳娜娜', surname: '欧阳' }],
  ['王总经理', { full: null, surname: '王' }],
  ['Ms. FANG Wang', { full: 'fang wang', surname: null }],
  ['采购部', { full: null, surname: null }],
  ['', { full: null, surname: null }],
])('%s is read as a person’s name', (text, name) => expect(normalizePersonName(text)).toEqual(name))
