import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ScriptId } from '../../model/ids.ts'
import type { Script } from '../../model/message.ts'
import { readingsAt } from '../search-terms/pinyin-readings.ts'
import { builtInScripts } from './built-in-scripts.ts'
import { findScripts } from './find-scripts.ts'

const ids = (text: string, limit = 20) =>
  findScripts(builtInScripts(), text, limit).map(({ id }) => String(id))

describe('found while on the phone', () => {
  test.each([
    ['投诉', 'complaint.zh'],
    ['tousu', 'complaint.zh'],
    ['cltousu', 'complaint.zh'],
    ['cltj', undefined],
    ['cltstou', undefined],
    ['cycl', undefined],
    ['老客户回访', 'return-visit.zh'],
    ['lkhhf', 'return-visit.zh'],
    ['huifang', 'return-visit.zh'],
    ['价格太高', 'objections.zh'],
    ['jgtg', 'objections.zh'],
    ['jiagetaigao', 'objections.zh'],
    ['唤醒', 'reactivating.zh'],
    ['转介绍', 'referral.zh'],
    ['complaint', 'complaint.en'],
    ['price too high', 'objections.en'],
    ['win back', 'reactivating.en'],
  ])('%s', (text, id) => {
    expect(ids(text)[0]).toBe(id)
  })

  test('what is only in the texts is found too, by characters and by sound', () => {
    for (const text of ['验厂报告', 'yanchangbaogao', 'ycbg', '验厂 寄样品', 'factory report']) {
      expect(
        ids(text).some((id) => id.startsWith('objections.')),
        text,
      ).toBe(true)
    }
    // 行 is hang in 行业 and xing in 行吗.
    expect(ids('tonghangye')).not.toEqual([])
  })

  test('a title comes before a tag, a tag before what the buyer says, and that before our words', () => {
    const script = (id: string, words: Partial<Script>): Script => ({
      id: ScriptId.parse(id),
      title: '别的',
      kind: 'linear',
      language: 'zh-CN',
      tags: [],
      nodes: [{ key: 'a', title: '开场', text: '您好', next: [] }],
      isBuiltIn: false,
      ...words,
    })
    const scripts = [
      script('text', { nodes: [{ key: 'a', title: '开场', text: '关于账期我们可以谈', next: [] }] }),
      script('node', { nodes: [{ key: 'a', title: '账期太短', text: '', next: [] }] }),
      script('tag', { tags: ['账期'] }),
      script('title', { title: '谈账期' }),
    ]
    expect(findScripts(scripts, '账期', 10).map(({ id }) => id)).toEqual(['title', 'tag', 'node', 'text'])
  })

  test('everything when nothing is asked for, nothing when nothing fits', () => {
    expect(ids('')).toHaveLength(20)
    expect(ids('量子纠缠')).toEqual([])
    expect(findScripts(builtInScripts(), '价格', 1)).toHaveLength(1)
  })
})

test('a stretch of a title is found however its characters are typed', () => {
  const titles = builtInScripts().flatMap(({ id, title, language }) =>
    language === 'en' ? [] : [{ id, chars: [...title].filter((char) => /\p{Script=Han}/u.test(char)) }],
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...titles),
      fc.nat(4),
      fc.array(fc.constantFrom('char', 'pinyin', 'initial'), { minLength: 2, maxLength: 4 }),
      ({ id, chars }, start, ways) => {
        const from = Math.min(start, chars.length - ways.length)
        fc.pre(from >= 0)
        const typed = ways.map((way, at) => {
          const char = chars[from + at]!
          const [reading = char] = way === 'char' ? [char] : readingsAt(chars, from + at)
          return way === 'initial' ? reading.slice(0, 1) : reading
        })
        expect(ids(typed.join(''), 100), typed.join('')).toContain(id)
      },
    ),
    { numRuns: 500 },
  )
})

test('any text can be searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(findScripts(builtInScripts(), text, 5).length).toBeLessThanOrEqual(5)
    }),
  )
})

test('five hundred scripts answer within milliseconds once they were read', () => {
  const scripts = Array.from({ length: 500 }, (_, n): Script => {
    const script = builtInScripts()[n % builtInScripts().length]!
    return { ...script, id: ScriptId.parse(`copy-${n}`), title: `${script.title}${n}` }
  })
  const queries = [
    '价格',
    'jiage',
    'jgtg',
    'tousu',
    'price',
    'zhanhui mingpian',
    'xyz',
    '没有的词',
    'yanchangbaogao',
  ]
  findScripts(scripts, 'a', 20)
  for (const query of queries) findScripts(scripts, query, 20)
  const took = queries.map((query) => {
    const start = performance.now()
    findScripts(scripts, query, 20)
    return performance.now() - start
  })
  if (process.env['SHOW_TIMES'])
    console.log(queries.map((query, n) => `${query} ${took[n]?.toFixed(1)} ms`).join(', '))
  // Ten milliseconds on a machine that does nothing else.
  expect(took.toSorted((a, b) => a - b)[4]).toBeLessThan(40)
})
