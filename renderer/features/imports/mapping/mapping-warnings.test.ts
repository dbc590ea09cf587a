import { expect, test } from 'vitest'
import type { ImportField, ImportMapping } from '#shared/model/import-mapping.ts'
import { mappingWarnings } from './mapping-warnings.ts'

const mapping = (...fields: Array<[ImportField, number?]>): ImportMapping => ({
  version: 1,
  columns: fields.map(([field, person = 1], index) => ({
    header: `F${index}`,
    target: { kind: 'field', field },
    person,
  })),
})

test('two names of one company are one too many, two phones are not', () => {
  const { doubled, noCompany } = mappingWarnings(
    mapping(['legalName'], ['mobile'], ['mobile'], ['legalName'], ['notes'], ['notes']),
  )
  expect([...doubled]).toEqual([[3, 'legalName']])
  expect(noCompany).toBe(false)
})

test('each person has a name of their own', () => {
  expect(mappingWarnings(mapping(['contactName', 1], ['contactName', 2])).doubled.size).toBe(0)
  expect(mappingWarnings(mapping(['contactName', 1], ['contactName', 1])).doubled.size).toBe(1)
})

test('a list without a company name is pointed out', () => {
  expect(mappingWarnings(mapping(['mobile'], ['ignore'])).noCompany).toBe(true)
})
