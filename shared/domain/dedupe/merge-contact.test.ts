import { expect, test } from 'vitest'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { mergeContact } from './merge-contact.ts'

const contact = (given: Partial<ContactInput> = {}): ContactInput => ({
  ...emptyContact,
  name: '林彬超',
  ...given,
})
const mobile = (number: string, raw?: string) => ({
  number,
  kind: 'mobile' as const,
  ...(raw === undefined ? {} : { raw }),
})

test('a list brings more numbers and a new position', () => {
  const existing = contact({ phones: [mobile('18649112600')], emails: ['lin@miaochuan.com'], title: '经理' })
  expect(
    mergeContact(existing, {
      name: '林 彬超',
      phones: [mobile('18649112600', '186-4911-2600'), mobile('13912340987')],
      emails: ['LIN@miaochuan.com', 'lin@qq.com'],
      title: '总经理',
    }),
  ).toEqual({
    phones: [mobile('18649112600'), mobile('13912340987')],
    emails: ['lin@miaochuan.com', 'lin@qq.com'],
    title: '总经理',
  })
})
test('a full name replaces a form of address, and no other name does', () => {
  expect(mergeContact(contact({ name: '林总' }), { name: '林彬超' })).toEqual({ name: '林彬超' })
  expect(mergeContact(contact(), { name: '林总' })).toEqual({})
  expect(mergeContact(contact(), { name: '林斌超' })).toEqual({})
})
test('a year added to a birthday keeps what its person chose for years without the day', () => {
  const birthday = { calendar: 'lunar', month: 6, day: 30, leap: true, leapMonthMissing: 'skip' } as const
  const said = { calendar: 'lunar', month: 6, day: 30, leap: true, year: 1979 } as const
  expect(mergeContact(contact({ birthday }), { birthday: said })).toEqual({
    birthday: { ...birthday, year: 1979 },
  })
})

test('a wish not to be contacted is never taken back, a birthday never moved', () => {
  const birthday = { calendar: 'lunar', month: 8, day: 15 } as const
  const existing = contact({ doNotContact: true, birthday, consent: ['wechat'] })
  expect(
    mergeContact(existing, {
      doNotContact: false,
      birthday: { calendar: 'solar', month: 1, day: 4 },
      consent: ['sms'],
    }),
  ).toEqual({ consent: ['wechat', 'sms'] })
})
test('what the list has said already stays', () => {
  expect(mergeContact(contact({ title: '经理' }), { title: '总监' }, new Set(['title']))).toEqual({})
})
