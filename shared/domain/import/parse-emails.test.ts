import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmails } from './parse-emails.ts'

test.each([
  ['o92462@gmail.com', ['o92462@gmail.com']],
  ['Wang.Fang@Ocean.CN', ['Wang.Fang@ocean.cn']],
  ['a@b.com；c@d.com', ['a@b.com', 'c@d.com']],
  ['a@b.com/c@d.com.cn', ['a@b.com', 'c@d.com.cn']],
  ['a@b.com c@d.com\ne@f.com', ['a@b.com', 'c@d.com', 'e@f.com']],
  ['王芳 <wang@x.cn>, 李四 <li@x.cn>', ['wang@x.cn', 'li@x.cn']],
  ['mailto:wang@x.cn', ['wang@x.cn']],
  ['邮箱：wang@x.cn', ['wang@x.cn']],
  ['ｗａｎｇ＠ｘ．ｃｎ', ['wang@x.cn']],
  ['wang @ x.cn', ['wang@x.cn']],
  ['wang@163。com', ['wang@163.com']],
  ['(wang@x.cn)', ['wang@x.cn']],
  ['a@b.com、a@b.com', ['a@b.com']],
])('%s', (typed, addresses) => expect(parseEmails(typed)).toMatchObject({ value: addresses, problems: [] }))

test.each([
  'not-an-email@',
  '@x.cn',
  'wang',
  'wang@x',
  'wang@@x.cn',
  'wang..fang@x.cn',
  'wang@x..cn',
  '12345678',
])('%s is no address', (typed) =>
  expect(parseEmails(typed)).toMatchObject({ value: null, problems: [{ problem: 'email-invalid' }] }),
)

test('a bad one leaves the good one', () => {
  expect(parseEmails('a@b.com; c@')).toMatchObject({ value: ['a@b.com'], problems: [{ value: 'c@' }] })
})

test('words beside an address are a remark, words alone a problem', () => {
  expect(parseEmails('王芳 wang@x.cn (主)')).toMatchObject({
    value: ['wang@x.cn'],
    problems: [],
    leftover: ['王芳', '(主)'],
  })
  expect(parseEmails('not known yet').problems).toEqual([
    { value: 'not known yet', problem: 'email-invalid' },
  ])
})

test('a bracket behind an address is a remark, one around it is none', () => {
  expect(parseEmails('david.chen@i.com（工作）')).toMatchObject({
    value: ['david.chen@i.com'],
    problems: [],
    leftover: ['(工作)'],
  })
  expect(parseEmails('王芳(wang@x.cn)')).toMatchObject({ value: ['wang@x.cn'], leftover: ['王芳'] })
})

test.each(['无', '-', '', 'N/A'])('%s says there is none', (typed) =>
  expect(parseEmails(typed)).toMatchObject({ value: null, problems: [] }),
)

test('every ordinary address is accepted', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]{1,10}([._-][a-z0-9]{1,5})?$/),
      fc.stringMatching(/^[a-z0-9]{2,10}(\.com|\.cn|\.com\.cn|\.co\.uk)$/),
      (local, domain) => {
        expect(parseEmails(`${local}@${domain}`).value).toEqual([`${local}@${domain}`])
      },
    ),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => parseEmails(typed) !== undefined),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[@.<>a-c,; ]{0,60}$/), (typed) => parseEmails(typed) !== undefined),
  )
})
