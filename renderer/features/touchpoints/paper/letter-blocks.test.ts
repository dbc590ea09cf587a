import { expect, test } from 'vitest'
import { letterBlocks, longDate } from './letter-blocks.ts'

const own = { zh: '睦商贸易', en: 'Rapport Trading', address: '' }
const message = (body: string, subject: string | null = null) => ({
  subject,
  body,
  problems: [],
  segments: null,
})

test('a Chinese letter has its day at the end, an English one on top', () => {
  const chinese = { message: message('王总：\n中秋快乐。'), language: 'zh-CN', signer: '李娜' } as const
  expect(letterBlocks(chinese, own, { size: 'a4', on: longDate('2026-09-18', 'zh-CN') })).toEqual([
    { kind: 'salutation', text: '王总：' },
    { kind: 'paragraph', text: '中秋快乐。' },
    { kind: 'closing', text: '睦商贸易\n李娜\n2026年9月18日' },
  ])
  const english = {
    message: message('Dear Ms Wang,\nThank you.', 'Greetings'),
    language: 'en',
    signer: 'Li Na',
  } as const
  expect(letterBlocks(english, own, { size: 'a4', on: longDate('2026-09-18', 'en') })).toEqual([
    { kind: 'date', text: '18 September 2026' },
    { kind: 'subject', text: 'Greetings' },
    { kind: 'salutation', text: 'Dear Ms Wang,' },
    { kind: 'paragraph', text: 'Thank you.' },
    { kind: 'closing', text: 'Li Na\nRapport Trading' },
  ])
  expect(letterBlocks(english, own, { size: 'a6', on: '18 September 2026' }).map(({ kind }) => kind)).toEqual(
    ['salutation', 'paragraph', 'closing'],
  )
})
