import { expect, test } from 'vitest'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { headerSetKey, realignMapping } from './header-set-key.ts'

test('the same headers in any order and spelling have one key', () => {
  const key = headerSetKey(['公司名称', '联系人', '手机'])
  expect(headerSetKey(['手机', '*公司 名称', '联系人\n'])).toBe(key)
  expect(headerSetKey(['Ｃｏｍｐａｎｙ', ''])).toBe(headerSetKey(['company']))
  expect(headerSetKey(['公司名称', '联系人'])).not.toBe(key)
  expect(headerSetKey([])).toMatch(/^0-/)
})

const mapping: ImportMapping = {
  version: 1,
  columns: [
    { header: '公司名称', target: { kind: 'field', field: 'legalName' }, person: 1 },
    { header: '联系人', target: { kind: 'field', field: 'contactName' }, person: 1 },
    { header: '联系人', target: { kind: 'field', field: 'contactName' }, person: 2 },
  ],
}

test('a remembered mapping follows its headers', () => {
  const realigned = realignMapping(mapping, ['联系人', '公司名称', '联系人'])
  expect(
    realigned?.columns.map(({ target, person }) => [target.kind === 'field' && target.field, person]),
  ).toEqual([
    ['contactName', 1],
    ['legalName', 1],
    ['contactName', 2],
  ])
})

test('and is not used when a header is new', () =>
  expect(realignMapping(mapping, ['公司名称', '手机'])).toBeUndefined())
