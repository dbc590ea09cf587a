import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { addDays, daysBetween } from '../time/local-date.ts'
import { parseNextStep } from './parse-next-step.ts'

const thursday = LocalDate.parse('2026-03-05')
const dueOn = (text: string, today = thursday) => parseNextStep(text, today).dueOn

describe('a day alone', () => {
  test.each([
    ['今天', '2026-03-05'],
    ['明天', '2026-03-06'],
    ['后天', '2026-03-07'],
    ['大后天', '2026-03-08'],
    ['+3d', '2026-03-08'],
    ['＋３ｄ', '2026-03-08'],
    ['+2w', '2026-03-19'],
    ['+1m', '2026-04-05'],
    ['+3天', '2026-03-08'],
    ['3天后', '2026-03-08'],
    ['三天之后', '2026-03-08'],
    ['十五天后', '2026-03-20'],
    ['两周后', '2026-03-19'],
    ['2个星期后', '2026-03-19'],
    ['一个月后', '2026-04-05'],
    ['半个月后', '2026-03-20'],
    ['半年后', '2026-09-05'],
    ['3天内', '2026-03-08'],
    ['周五', '2026-03-06'],
    ['周一', '2026-03-09'],
    ['星期天', '2026-03-08'],
    ['本周五', '2026-03-06'],
    ['这周四', '2026-03-05'],
    ['下周三', '2026-03-11'],
    ['下星期日', '2026-03-15'],
    ['下个礼拜一', '2026-03-09'],
    ['下下周二', '2026-03-17'],
    ['周五前', '2026-03-06'],
    ['月底', '2026-03-31'],
    ['本月底', '2026-03-31'],
    ['下月初', '2026-04-01'],
    ['下个月底', '2026-04-30'],
    ['6月底', '2026-06-30'],
    ['2月初', '2027-02-01'],
    ['年底', '2026-12-31'],
    ['3月5日', '2026-03-05'],
    ['3月4日', '2027-03-04'],
    ['4月1号', '2026-04-01'],
    ['三月二十日', '2026-03-20'],
    ['3/15', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['2026/4/1', '2026-04-01'],
    ['2026.4.1', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['26年4月1日', '2026-04-01'],
    ['15号', '2026-03-15'],
    ['3号', '2026-04-03'],
    ['下月15号', '2026-04-15'],
    ['本月20日', '2026-03-20'],
    ['today', '2026-03-05'],
    ['Tomorrow', '2026-03-06'],
    ['day after tomorrow', '2026-03-07'],
    ['fri', '2026-03-06'],
    ['next fri', '2026-03-13'],
    ['next Monday', '2026-03-09'],
    ['this friday', '2026-03-06'],
    ['by Sunday', '2026-03-08'],
    ['in 2 weeks', '2026-03-19'],
    ['in a month', '2026-04-05'],
    ['three days later', '2026-03-08'],
    ['Mar 20', '2026-03-20'],
    ['20 March', '2026-03-20'],
    ['March 3rd, 2027', '2027-03-03'],
    ['on the 15th', '2026-03-15'],
    ['end of month', '2026-03-31'],
  ])('%s is %s', (text, expected) => {
    expect(parseNextStep(text, thursday)).toEqual({ text: '', dueOn: expected })
  })
})

describe('a day with what is to be done', () => {
  test.each([
    ['下周三 寄样品', '寄样品', '2026-03-11'],
    ['下周三寄样品', '寄样品', '2026-03-11'],
    ['寄样品，下周三', '寄样品', '2026-03-11'],
    ['发报价单 +3d', '发报价单', '2026-03-08'],
    ['周五前发报价', '发报价', '2026-03-06'],
    ['15号回电', '回电', '2026-03-15'],
    ['3/15回访王总', '回访王总', '2026-03-15'],
    ['3天后再联系', '再联系', '2026-03-08'],
    ['过两天再联系', '再联系', '2026-03-07'],
    ['3月底前签合同', '签合同', '2026-03-31'],
    ['明天上午10点回电', '上午10点回电', '2026-03-06'],
    ['send samples next fri', 'send samples', '2026-03-13'],
    ['Send the quote by Friday.', 'Send the quote', '2026-03-06'],
    ['tomorrow: call back', 'call back', '2026-03-06'],
    ['2026-03-15 14:00 复访', '14:00 复访', '2026-03-15'],
    ['PO 12345 - next fri', 'PO 12345', '2026-03-13'],
    ['3月6日 回电 周五', '回电', '2026-03-06'],
  ])('%s', (text, rest, expected) => {
    expect(parseNextStep(text, thursday)).toEqual({ text: rest, dueOn: expected })
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['no day', '寄样品'],
    ['nothing', ''],
    ['two different days', '明天寄样品，下周三'],
    ['a choice of days', '周三或周四回访'],
    ['a range', '3月5日-7日参展'],
    ['a range with a slash', '3/5-7 展会'],
    ['a range of weekdays', '展会 周三至周五'],
    ['a day that does not exist', '2月30日回电'],
    ['a thirteenth month', '13/5'],
    ['a day of this week that is over', '本周三'],
    ['a repeated day', '周会改到每周五'],
    ['a day gone by', '样品寄出 上周五'],
    ['a week without a day', '下周联系'],
    ['a gate', '3号门见面'],
    ['a house number', '寄到人民路15号'],
    ['a battery', '5号电池报价'],
    ['a share', '1/3预付款'],
    ['a share at the end', '先付货款的1/3'],
    ['a decimal', '报价3.5万'],
    ['a day in the middle', '等明天的会开完再定'],
    ['the third day', '到货第3天后验收'],
    ['a brand', '今日头条投放方案'],
    ['a jeweller', '周六福珠宝对接'],
    ['a model number', 'K2026-03-05'],
    ['a version', 'v2.3/5'],
    ['a sum', '5+3天'],
    ['a word that begins like a day', 'monitor delivery'],
    ['a phone number', '+8613800000000'],
  ])('%s: %s', (_, text) => {
    expect(parseNextStep(text, thursday)).toEqual({ text, dueOn: null })
  })

  test('周五 said on a Friday is the next one, 本周五 is today', () => {
    const friday = LocalDate.parse('2026-03-06')
    expect(dueOn('周五', friday)).toBe('2026-03-13')
    expect(dueOn('本周五', friday)).toBe('2026-03-06')
    expect(dueOn('friday', friday)).toBe('2026-03-13')
  })

  test('a month later keeps to the shorter month', () => {
    expect(dueOn('一个月后', LocalDate.parse('2026-01-31'))).toBe('2026-02-28')
    expect(dueOn('31号', LocalDate.parse('2026-04-05'))).toBeNull()
  })

  test('days after the end of the calendar are none', () => {
    expect(dueOn('999年后', LocalDate.parse('9999-12-31'))).toBeNull()
    expect(dueOn('明天', LocalDate.parse('9999-12-31'))).toBeNull()
  })
})

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((offset) => addDays(LocalDate.parse('2000-01-01'), offset))

describe('whatever is typed', () => {
  const fragments = fc.constantFrom(
    ...[
      '下',
      '周',
      '三',
      '个',
      '月',
      '+',
      '3',
      'd',
      '天',
      '后',
      '号',
      '日',
      '/',
      '-',
      ' ',
      '，',
      '前',
      '底',
      '初',
      '或',
      '至',
    ],
    ...[
      'next ',
      'fri',
      'in ',
      '2',
      'weeks',
      '2026',
      '半',
      '十',
      '过',
      '本',
      '寄样品',
      '\uFF13',
      '\u3000',
      '\u0000',
      '😀',
      'end of month',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fragments, { maxLength: 12 }).map((all) => all.join('')),
  )

  test('it never throws, and invents neither words nor days', () => {
    fc.assert(
      fc.property(texts, days, (text, today) => {
        const step = parseNextStep(text, today)
        expect(text).toContain(step.text)
        if (step.dueOn === null) expect(step.text).toBe(text.trim())
        else expect(LocalDate.safeParse(step.dueOn).success).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('a very long text costs no more', () => {
    expect(parseNextStep('三'.repeat(200_000), thursday).dueOn).toBeNull()
    expect(dueOn(`寄样品${' '.repeat(200_000)}给王总`)).toBeNull()
    expect(dueOn(`寄样品 ${'再'.repeat(100_000)} +3d`)).toBe('2026-03-08')
  })
})

describe('every day can be written', () => {
  const ahead = fc.integer({ min: 0, max: 300 })

  test('as 3月5日, 3/5, 2026-03-05 or +n天', () => {
    fc.assert(
      fc.property(days, ahead, (today, days) => {
        const due = addDays(today, days)
        const [, month, day] = due.split('-').map(Number)
        for (const text of [
          `${month}月${day}日回电`,
          `回电 ${month}/${day}`,
          `${due} 回电`,
          `回电 +${days}天`,
        ]) {
          expect(parseNextStep(text, today)).toEqual({ text: '回电', dueOn: due })
        }
      }),
    )
  })

  test('下周 with a weekday lies in the next week, a bare weekday in the next seven days', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...'一二三四五六日'), (today, name) => {
        const bare = daysBetween(today, dueOn(`周${name}`, today)!)
        const next = daysBetween(today, dueOn(`下周${name}`, today)!)
        expect(bare).toBeGreaterThanOrEqual(1)
        expect(bare).toBeLessThanOrEqual(7)
        expect([bare, bare + 7]).toContain(next)
      }),
    )
  })
})
