import { describe, expect, test } from 'vitest'
import { letterParts } from './letter-parts.ts'

const chinese = { language: 'zh-CN', signature: ['睦商贸易', '李娜'] } as const
const english = { language: 'en', signature: ['Li Na', 'Rapport Trading'] } as const

describe('a letter', () => {
  test('that signs itself is not signed again', () => {
    expect(
      letterParts(
        '尊敬的王总：\n\n月满中秋，谨致问候。\n\n愿您安康。\n\n睦商贸易\n李娜 谨上\n2026年9月25日',
        chinese,
      ),
    ).toEqual({
      salutation: '尊敬的王总：',
      paragraphs: ['月满中秋，谨致问候。', '愿您安康。'],
      closing: ['睦商贸易', '李娜 谨上', '2026年9月25日'],
      needsDate: false,
    })
    expect(
      letterParts('Dear Ms Wang,\n\nThank you.\n\nYours sincerely,\nLi Na\nRapport Trading', english),
    ).toEqual({
      salutation: 'Dear Ms Wang,',
      paragraphs: ['Thank you.'],
      closing: ['Yours sincerely,', 'Li Na', 'Rapport Trading'],
      needsDate: true,
    })
  })

  test('that does not is signed by its owner', () => {
    expect(letterParts('王总，您好！\n祝中秋快乐。', chinese)).toEqual({
      salutation: '王总，您好！',
      paragraphs: ['祝中秋快乐。'],
      closing: ['睦商贸易', '李娜'],
      needsDate: true,
    })
  })

  test('by nobody known has no signature, and one line alone is its text', () => {
    expect(letterParts('中秋快乐，', { language: 'zh-CN', signature: [null, ''] })).toEqual({
      salutation: null,
      paragraphs: ['中秋快乐，'],
      closing: [],
      needsDate: true,
    })
  })

  test('whose last paragraph only names us keeps it as a paragraph', () => {
    const long = `睦商贸易${'一直记得您的支持'.repeat(8)}。`
    expect(letterParts(`王总：\n\n您好。\n\n${long}`, chinese).paragraphs).toEqual(['您好。', long])
  })
})
