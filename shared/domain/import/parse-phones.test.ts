import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Phone } from '#shared/model/contact.ts'
import { parsePhones } from './parse-phones.ts'

const numbers = (typed: string | number, abroad = false) =>
  parsePhones(typed, { abroad }).value?.map(({ number }) => number) ?? []
const problems = (typed: string | number) => parsePhones(typed).problems.map(({ problem }) => problem)

describe('one number in many typings', () => {
  test.each([
    ['13989970850', '13989970850'],
    ['１５８３０４２５６５１', '15830425651'],
    ['+86 158 2181 0142', '15821810142'],
    ['0086-13989970850', '13989970850'],
    ['8613989970850', '13989970850'],
    ['177-2982-8363', '17729828363'],
    ['139.8997.0850', '13989970850'],
    ['+86－139－8997－0850', '13989970850'],
    ['013989970850', '13989970850'],
    [13_992_403_029, '13992403029'],
    ['1.3989970850E+10', '13989970850'],
    ['13989970850.0', '13989970850'],
    ['0571-88888888', '057188888888'],
    ['（0571） 8888 8888', '057188888888'],
    ['057-2175422', '0572175422'],
    ['+86(0)571 88888888', '057188888888'],
    ['+86-10-88888888', '01088888888'],
    ['86 21 6888 8888', '02168888888'],
    ['21-88888888', '02188888888'],
    [57_188_888_888, '057188888888'],
    ['0755/26781234', '075526781234'],
    ['8610-12345678', '01012345678'],
    ['86-0571-88888888', '057188888888'],
    ['8888888', '8888888'],
    ['400-800-1234', '4008001234'],
    ['800-820-8820', '8008208820'],
    ['95588', '95588'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['001-415-555-2671', '+14155552671'],
    ['+852 2345 6789', '+85223456789'],
    ['852-23456789', '+85223456789'],
  ])('%s is %s', (typed, number) => {
    expect(numbers(typed)).toEqual([number])
    expect(problems(typed)).toEqual([])
  })
})

test('what was typed is kept beside the number when it differs', () => {
  expect(parsePhones('0571-88888888转801').value).toEqual([
    { number: '057188888888', kind: 'landline', raw: '0571-88888888转801' },
  ])
  expect(parsePhones('13989970850').value).toEqual([{ number: '13989970850', kind: 'mobile' }])
})

describe('several numbers in one cell', () => {
  test.each([
    ['13600246056、13809755719', ['13600246056', '13809755719']],
    ['19145561852/13991171538', ['19145561852', '13991171538']],
    ['13989970850或13900000000', ['13989970850', '13900000000']],
    ['13989970850 13900000000', ['13989970850', '13900000000']],
    ['13989970850\n13900000001', ['13989970850', '13900000001']],
    ['0571 88888888 13989970850', ['057188888888', '13989970850']],
    ['0571-88888888/89', ['057188888888', '057188888889']],
    ['0571-88888888/87654321', ['057188888888', '057187654321']],
    ['0571-88888888转801/87654321', ['057188888888', '057187654321']],
    ['手机：13989970850；电话：0571-88888888', ['13989970850', '057188888888']],
    ['Tel: +86 755 2678 1234 Fax: +86 755 2678 1235', ['075526781234', '075526781235']],
    ['13989970850、13989970850', ['13989970850']],
  ])('%s', (typed, expected) => expect(numbers(typed)).toEqual(expected))

  test('a bad part leaves the good one', () => {
    const read = parsePhones('13989970850;12345')
    expect(read.value).toEqual([{ number: '13989970850', kind: 'mobile' }])
    expect(read.problems).toEqual([{ value: '12345', problem: 'phone-unreadable' }])
  })
})

test('extensions do not become numbers', () => {
  for (const typed of [
    '400-123-4567转1',
    '0571-88888888-801',
    '021-6888 8888 ext. 12',
    '0571-8888 8888 x12',
    '020 8888 8888 转 8002',
    '010 8888 8888 - 123',
    '0571-88888888转8001或8002',
    '0571-88888888转8001/8002',
  ]) {
    expect(numbers(typed)).toHaveLength(1)
    expect(problems(typed)).toEqual([])
  }
})

test('the label and the column say what kind of number it is', () => {
  expect(parsePhones('电话 0571-88888888 传真 0571-88888889').value?.map(({ kind }) => kind)).toEqual([
    'landline',
    'fax',
  ])
  expect(parsePhones('0571-88888888', { kind: 'fax' }).value?.[0]?.kind).toBe('fax')
})

test('a name beside the number is handed on', () => {
  expect(parsePhones('王经理13989970850')).toMatchObject({ leftover: ['王经理'], problems: [] })
  expect(parsePhones('13989970850（微信同号）')).toMatchObject({ leftover: [], problems: [] })
})

test.each([
  '12345',
  '123456',
  '1398997085',
  '139899708501',
  '12800138000',
  '23800138000',
  '+86 1398997085',
  '12345678',
  'abc',
])('%s is no phone number', (typed) => {
  expect(numbers(typed)).toEqual([])
  expect(problems(typed)).toEqual(['phone-unreadable'])
})

test('a number a spreadsheet has rounded is not guessed', () => {
  expect(problems('1.39E+10')).toEqual(['phone-rounded'])
})

test.each(['无', '-', '', ' ', 'N/A', '电话：无', '同手机', '同左', '同电话'])(
  '%s says there is none',
  (typed) => {
    expect(parsePhones(typed)).toMatchObject({ value: null, problems: [] })
  },
)

test('local numbers of a company abroad', () => {
  expect(numbers('415-555-2671', true)).toEqual(['4155552671'])
  expect(numbers('030 123456', true)).toEqual(['030123456'])
  expect(numbers('13989970850', true)).toEqual(['13989970850'])
  expect(numbers('415-555-2671')).toEqual([])
})

describe('any typing of a number reads back', () => {
  const mobile = fc
    .tuple(fc.constantFrom(3, 4, 5, 6, 7, 8, 9), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
  const typing = fc.constantFrom<(n: string) => string>(
    (n) => n,
    (n) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
    (n) => `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
    (n) => `+86 ${n}`,
    (n) => `(+86)${n}`,
    (n) => `0086${n}`,
    (n) => [...n].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    (n) => `手机：${n}（王经理）`,
    (n) => ` ${n}　`,
  )
  test('mobiles', () => {
    fc.assert(
      fc.property(mobile, typing, (number, type) => {
        expect(numbers(type(number))).toEqual([number])
      }),
    )
  })
  test('two mobiles with any separator', () => {
    const separator = fc.constantFrom('、', '/', ';', '；', ',', '，', ' ', '\n', '或', ' / ', '|')
    fc.assert(
      fc.property(mobile, mobile, separator, typing, (a, b, by, type) => {
        expect(numbers(type(a) + by + b)).toEqual([...new Set([a, b])])
      }),
    )
  })
  test('landlines', () => {
    const landline = fc.tuple(
      fc.constantFrom('010', '021', '0571', '0755', '0991'),
      fc.integer({ min: 2_000_000, max: 99_999_999 }),
    )
    const type = fc.constantFrom<(area: string, local: string) => string>(
      (area, local) => `${area}-${local}`,
      (area, local) => `(${area})${local}`,
      (area, local) => `${area} ${local}`,
      (area, local) => `+86 ${area.slice(1)} ${local}`,
      (area, local) => `${area}${local}`,
    )
    fc.assert(
      fc.property(landline, type, ([area, local], write) => {
        expect(numbers(write(area, String(local)))).toEqual([`${area}${local}`])
      }),
    )
  })
})

test('never throws, and what it returns fits the record', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d+\-() 、/转.E]{0,40}$/), fc.double()),
      (typed) => {
        const read = parsePhones(typed)
        for (const phone of read.value ?? []) expect(Phone.safeParse(phone).success).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
