import { expect, test } from 'vitest'
import type { ImportColumn, ImportField } from '#shared/model/import-mapping.ts'
import { columnSureness } from './column-sureness.ts'

const column = (header: string, field: ImportField): ImportColumn => ({
  header,
  target: { kind: 'field', field },
  person: 1,
})
const guessed = { byHand: false, remembered: false, format: 'xlsx' }

test.each([
  ['公司名称', 'legalName', 'header'],
  ['Company Name', 'legalName', 'header'],
  ['采购负责人手机', 'mobile', 'partOfHeader'],
  ['F7', 'mobile', 'values'],
  ['展位偏好', 'labelledNote', 'kept'],
  ['序号', 'rowNumber', 'left'],
] as const)('%s as %s: %s', (header, field, sureness) => {
  expect(columnSureness(column(header, field), guessed)).toBe(sureness)
})

test('what a person chose counts for more than any header', () => {
  expect(
    columnSureness(column('公司名称', 'shortName'), { ...guessed, byHand: true, remembered: true }),
  ).toBe('byHand')
  expect(columnSureness(column('F7', 'mobile'), { ...guessed, remembered: true })).toBe('remembered')
})

test('the columns of a vCard are no guesses', () => {
  expect(columnSureness(column('FN', 'contactName'), { ...guessed, format: 'vcf' })).toBe('header')
  expect(columnSureness(column('FN', 'contactName'), guessed)).toBe('values')
})
