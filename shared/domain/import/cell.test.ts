import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { cellText, cleanText, plainText, saysNothing } from './cell.ts'

test('text as a person would read it', () => {
  expect(cleanText('\ufeff 杭州\u3000大华\u200b ')).toBe('杭州 大华')
  expect(cleanText('第一行\r\n第二行\r第三行')).toBe('第一行\n第二行\n第三行')
  expect(cleanText('a\u0000b\u0007c')).toBe('abc')
  expect(cleanText('\ud800x')).toBe('\ufffdx')
  expect(plainText('ＡＢＣ１２３＠')).toBe('ABC123@')
})

test('numbers as a spreadsheet shows them', () => {
  expect([13_989_970_850, 0.1 + 0.2, -5, 1e15, Number.NaN].map(cellText)).toEqual([
    '13989970850',
    '0.3',
    '-5',
    '1000000000000000',
    '',
  ])
})

test('a date cell, with and without its year', () => {
  const date = LocalDate.parse('2026-03-05')
  expect(cellText({ date })).toBe('2026-03-05')
  expect(cellText({ date, yearless: true })).toBe('03-05')
})

test.each([
  null,
  '',
  ' ',
  '\u3000',
  '无',
  '暂无',
  'N/A',
  'ｎ/ａ',
  '-',
  '——',
  '/',
  'NULL',
  'NaN',
  'NaT',
  '(空)',
  '（跳过）',
  '#N/A',
  ' '.repeat(40),
])('%j says nothing', (cell) => expect(saysNothing(cell)).toBe(true))
test.each(['无锡', 'Nan', '0', '不', 0, false, '-5'])('%j says something', (cell) =>
  expect(saysNothing(cell)).toBe(false),
)
