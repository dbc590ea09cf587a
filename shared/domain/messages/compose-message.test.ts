import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMessage, composeMessage, plainMessage } from './compose-message.ts'
import type { MergeFacts } from './merge-facts.ts'
import { mergeFields } from './merge-fields.ts'
import { knownFacts, namedOnly } from './test-support/facts.ts'

const say = (body: string, facts: MergeFacts = knownFacts()) =>
  composeMessage({ subject: null, body }, facts, { channel: 'wechat' }).body
const problemsOf = (body: string, facts: MergeFacts = knownFacts()) =>
  composeMessage({ subject: null, body }, facts, { channel: 'wechat' }).problems

describe('merge fields', () => {
  test.each([
    ['尊敬的{称呼}：', '尊敬的王经理：'],
    ['{salutation}|{姓名}|{name}|{姓}', '王经理|王芳|王芳|王'],
    [
      '{职务}，{部门}，{公司}（{公司简称}），{城市}',
      '采购经理，采购部，宁波宏达食品有限公司（宏达食品），宁波',
    ],
    ['{节日} {日期} {农历}', '中秋节 2026年9月25日 八月十五'],
    ['{客户经理}@{我司}', '李娜@睦和商贸'],
    ['合作{合作年数}年，{周年}周年', '合作6年，5周年'],
    [
      '感谢您{上次成交}，{上次成交日期}，{上次成交金额}',
      '感谢您2025年11月的保温杯订单，2025年11月3日，125,000元',
    ],
    [
      '｛称呼｝ { 称 呼 } {Company Short Name} {company_short_name} {{姓名}}',
      '王经理 王经理 宏达食品 宏达食品 王芳',
    ],
    ['\\{称呼\\} \\\\ a\\b', '{称呼} \\ a\\b'],
    ['{"{"}花括号{"}"}', '{花括号}'],
  ])('%s', (text, message) => {
    expect(say(text)).toBe(message)
    expect(problemsOf(text)).toEqual([])
  })

  test('the first filled alternative is said, a text in quotes at last', () => {
    expect(say('{公司简称|公司}', knownFacts({ companyShortName: null }))).toBe('宁波宏达食品有限公司')
    expect(say('{称呼|“您”}好', namedOnly())).toBe('您好')
    expect(say("{称呼｜姓名}，{部门|''}您好", namedOnly())).toBe('王芳，您好')
  })

  test('a name that ends in a full stop ends the sentence with it', () => {
    const facts = knownFacts({ ownCompanyName: 'Rapport Co., Ltd.', ownerName: 'Li Na' })
    expect(say('This is {owner}{if our company} from {our company}{end}. How are you?', facts)).toBe(
      'This is Li Na from Rapport Co., Ltd. How are you?',
    )
    expect(say('From {our company}... soon. And {our company}, too.', facts)).toBe(
      'From Rapport Co., Ltd.... soon. And Rapport Co., Ltd., too.',
    )
  })

  test('an English text says dates and years in English', () => {
    const facts = knownFacts({ language: 'en', lunarLabel: '15th of the 8th lunar month' })
    expect(say('{date}, {lunar date}, {last deal}, {last deal amount}', facts)).toBe(
      '25 September 2026, 15th of the 8th lunar month, order of November 2025, CNY 125,000',
    )
  })
})

describe('conditions', () => {
  test.each([
    ['{如果 称呼}尊敬的{称呼}{否则}{姓名}{结束}', '尊敬的王经理', '王芳'],
    ['{if salutation}a{else}b{end}', 'a', 'b'],
    ['{如果没有 称呼}a{否则}b{结束}', 'b', 'a'],
    ['{如果 性别已知}a{否则}b{结束}', 'a', 'b'],
    ['{if gender unknown}a{else}b{end}', 'b', 'a'],
    ['{如果 女士}a{否则}b{结束}', 'a', 'b'],
    ['{如果 性别 = 男}a{否则}b{结束}', 'b', 'b'],
    ['{如果 合作年数 >= 6}a{否则如果 合作年数 ≥ 1}b{否则}c{结束}', 'a', 'c'],
    ['{if years together > 6}a{else if years = 6}b{else}c{end}', 'b', 'c'],
    ['{如果 客户等级 = 重点、A}a{否则}b{结束}', 'a', 'b'],
    ['{if tier = B or C}a{else}b{end}', 'b', 'b'],
    ['{if tier is not B}a{else}b{end}', 'a', 'a'],
    ['{如果 A级客户}a{否则}b{结束}', 'a', 'b'],
    ['{if language = Chinese and not female}a{else}b{end}', 'b', 'a'],
    ['{如果 语言是英文}a{否则}b{结束}', 'b', 'b'],
    ['{如果 有成交}a{否则}b{结束}', 'a', 'b'],
    ['{如果 称呼 且 合作年数>=3 或 先生}a{否则}b{结束}', 'a', 'b'],
    ['{如果 女士}{如果 称呼}x{否则}y{结束}{否则}z{结束}', 'x', 'z'],
  ])('%s', (text, known, named) => {
    expect(problemsOf(text)).toEqual([])
    expect(say(text)).toBe(known)
    expect(say(text, namedOnly())).toBe(named)
  })

  test('unknown years are less than any number of years', () => {
    expect(say('{如果 合作年数 < 3}新朋友{否则}老朋友{结束}', namedOnly())).toBe('新朋友')
  })

  test('a condition on a line of its own leaves no empty line', () => {
    const text = '您好\n{如果 我司}\n{我司}\n{结束}\n{如果 客户经理}\n{客户经理}\n{结束}\n再见'
    expect(say(text)).toBe('您好\n睦和商贸\n李娜\n再见')
    expect(say(text, namedOnly())).toBe('您好\n再见')
  })

  test('what is not said is not asked for', () => {
    expect(problemsOf('{如果 称呼}{称呼}{否则}您好{结束}', namedOnly())).toEqual([])
  })
})

describe('what keeps a text back', () => {
  test.each([
    ['尊敬的{称呼}：', 'emptyField', '称呼', 3],
    ['祝{公司简称|部门}好', 'emptyField', '公司简称', 1],
    ['您好{昵称}', 'unknownField', '昵称', 2],
    ['您好{称呼', 'unclosedField', '{', 2],
    ['您好{称呼\n}', 'unclosedField', '{', 2],
    ['您好称呼}', 'stray', '}', 4],
    ['{如果 女士}您好', 'unclosedCondition', '如果 女士', 0],
    ['您好{结束}', 'stray', '结束', 2],
    ['{如果 月亮圆}a{结束}您好', 'unknownCondition', '如果 月亮圆', 0],
    ['{如果 女士}a{否则}b{否则}c{结束}', 'stray', '否则', 13],
  ])('%s: %s', (text, code, field, at) => {
    const problems = problemsOf(text, namedOnly())
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]).toEqual({ code, part: 'body', field, at })
  })

  test('the gap is shown as it was written, never as nothing or undefined', () => {
    expect(say('尊敬的{称呼}：', namedOnly())).toBe('尊敬的{称呼}：')
    expect(say('您好{昵称}')).toBe('您好{昵称}')
  })

  test.each(['无', '暂无', '  ', 'N/A', 'null', 'undefined', '—'])(
    'a record that says %j says nothing',
    (salutation) => {
      expect(problemsOf('{称呼}', knownFacts({ salutation }))).toMatchObject([{ code: 'emptyField' }])
    },
  )

  test('nothing left to say', () => {
    expect(problemsOf('{如果 先生}您好{结束}')).toMatchObject([{ code: 'empty' }])
    expect(checkMessage({ subject: null, body: '  ' })).toMatchObject([{ code: 'empty' }])
  })

  test('conditions nine deep, and their ends close nothing else', () => {
    const deep = `${'{如果 女士}'.repeat(9)}您好${'{结束}'.repeat(9)}`
    expect(problemsOf(deep)).toMatchObject([{ code: 'nestedTooDeep', at: 56 }])
    expect(say(deep)).toBe('您好')
  })

  test('100 kB, and a subject that grew too long', () => {
    expect(problemsOf('好'.repeat(100_000))).toMatchObject([{ code: 'tooLong' }])
    expect(problemsOf('{公司}'.repeat(4_000), knownFacts({ companyName: '很长'.repeat(100) }))).toMatchObject(
      [{ code: 'tooLong' }],
    )
    const subject = composeMessage(
      { subject: '{公司}', body: '您好' },
      knownFacts({ companyName: '长'.repeat(201) }),
      { channel: 'email' },
    )
    expect(subject.problems).toEqual([{ code: 'tooLong', part: 'subject', field: null, at: null }])
  })

  test('a text is checked without a person', () => {
    expect(checkMessage({ subject: '{称呼}的{节}', body: '{如果 女士}{称呼}' })).toEqual([
      { code: 'unknownField', part: 'subject', field: '节', at: 5 },
      { code: 'unclosedCondition', part: 'body', field: '如果 女士', at: 0 },
    ])
  })
})

describe('hostile records', () => {
  test('a name is never read as a template, and adds no line to a mail', () => {
    const facts = knownFacts({ name: '{客户经理}\r\nBcc: a@b.c\u202e', salutation: null })
    const { subject, body } = composeMessage({ subject: '{姓名}', body: '{姓名}' }, facts, {
      channel: 'email',
    })
    expect(body).toBe('{客户经理} Bcc: a@b.c')
    expect(subject).toBe('{客户经理} Bcc: a@b.c')
  })

  const pieces = fc.constantFrom(
    '{',
    '}',
    '｛',
    '｝',
    '{{',
    '}}',
    '\\',
    '|',
    '"',
    '“',
    '”',
    '\n',
    ' ',
    '如果',
    '{如果 ',
    '{if ',
    '{否则}',
    '{else}',
    '{结束}',
    '{end}',
    '称呼',
    '{称呼}',
    '{x}',
    '且',
    '或',
    '>=',
    '=',
    '3',
    '女士',
    '🎉',
    '\ud800',
  )
  test('any text composes, quickly, and says undefined to nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('')
          for (const facts of [knownFacts(), namedOnly()]) {
            const { body, problems } = composeMessage({ subject: text, body: text }, facts, {
              channel: 'sms',
            })
            if (!text.includes('undefined')) expect(body).not.toContain('undefined')
            for (const { at } of problems) expect(at ?? 0).toBeLessThanOrEqual(text.length)
            if (body === '') expect(problems.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  test('a text without braces or backslashes is said as it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        fc.pre(!/[{}｛｝\\]/.test(text) && text.trim() !== '')
        expect(say(text)).toBe(text.replace(/^[\r\n]+|\s+$/g, ''))
      }),
    )
  })

  test('a field that is empty is always a problem', () => {
    const fields = fc.constantFrom(...mergeFields.flatMap(({ zh, en }) => [zh, en]))
    fc.assert(
      fc.property(fields, fc.constantFrom('', ' ', '无', '\n'), (field, blank) => {
        const { body, problems } = composeMessage({ subject: null, body: `a{${field}}b` }, nobody(blank), {
          channel: 'wechat',
        })
        expect(body).toMatch(problems.length > 0 ? /^a\{.+\}b$/ : /^a.+b$/s)
      }),
    )
  })

  test('thousands of braces cost no more than any other text', () => {
    for (const text of [
      '{'.repeat(19_000),
      '{如果 a}'.repeat(3_000),
      '{{{}'.repeat(4_500),
      `{"${'x'.repeat(19_000)}`,
    ]) {
      const start = performance.now()
      problemsOf(text)
      expect(performance.now() - start).toBeLessThan(1_000)
    }
  })
})

function nobody(blank: string): MergeFacts {
  return {
    ...namedOnly(),
    name: blank,
    companyName: blank,
    occasionName: blank,
    city: blank,
    ownerName: blank,
    lastDeal: null,
  }
}

test('an SMS counts the way out that is put behind it', () => {
  const body = '节'.repeat(67)
  const sms = (optOut: string | null) =>
    composeMessage({ subject: null, body }, knownFacts(), { channel: 'sms', optOut })
  expect(sms(null).segments).toBe(1)
  expect(sms('退订回T').segments).toBe(2)
  expect(sms('退订回T').body).toBe(body)
  expect(composeMessage({ subject: null, body }, knownFacts(), { channel: 'email' }).segments).toBeNull()
})

test('own words are not a template', () => {
  expect(plainMessage({ subject: null, body: '您好{称呼}' }, { channel: 'sms' })).toEqual({
    subject: null,
    body: '您好{称呼}',
    problems: [],
    segments: 1,
  })
})

test('a thousand previews of one text take milliseconds', () => {
  const body =
    '{如果 称呼}尊敬的{称呼}{否则}{姓名}{结束}，值此{节日}，{如果 合作年数 >= 3}感谢{合作年数}年来的支持。{结束}{客户经理|我司}'
  const start = performance.now()
  for (let n = 0; n < 1_000; n += 1) say(body, knownFacts({ name: `王${n}` }))
  expect(performance.now() - start).toBeLessThan(500)
})
