import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchOrganizations, matchSql } from './match-organizations.ts'
import { countExpression, countMatches, matchesBestFirst } from './match-pages.ts'
import { SearchTestStore } from './search-test-store.ts'

const nameOf = (store: SearchTestStore, key: number) =>
  store.db
    .prepare<[number], string>('select legal_name from organizations where row_key = ?')
    .pluck()
    .get(key) ?? ''

function bestFirst(
  store: SearchTestStore,
  text: string,
  page: { offset?: number; limit?: number; role?: 'buyer' | 'supplier' } = {},
): string[] {
  const { offset = 0, limit = 100_000, role } = page
  const match = matchOrganizations(store.db, text)
  const keys = matchesBestFirst(store.db, match, { offset, limit, role }, (expression) =>
    countExpression(store.db, expression),
  )
  return (keys ?? []).map((key) => nameOf(store, key))
}

describe('few', () => {
  const store = new SearchTestStore()
  store.addOrganization('上海华为代理', { lastContactOn: '2026-03-01' })
  store.addOrganization('华为技术', { lastContactOn: '2024-01-01' })
  store.addOrganization('华为', { lastContactOn: '2020-01-01' })
  store.addOrganization('华为软件', { lastContactOn: '2026-01-01' })
  store.addOrganization('划围设计', { role: 'supplier' })

  test('the name itself, then its beginning, then anywhere in it; among equals the latest contact first', () => {
    expect(bestFirst(store, '华为')).toEqual(['华为', '华为软件', '华为技术', '上海华为代理'])
  })

  test('of one role', () => {
    expect(bestFirst(store, 'huawei', { role: 'supplier' })).toEqual(['划围设计'])
    expect(countMatches(store.db, matchOrganizations(store.db, 'huawei'), 'supplier')).toBe(1)
    expect(bestFirst(store, 'huawei', { role: 'buyer', offset: 1, limit: 2 })).toHaveLength(2)
  })
})

describe('many', () => {
  const store = new SearchTestStore()
  store.addOrganization('科技')
  for (let i = 0; i < 1_200; i++) {
    store.addOrganization(i % 4 === 0 ? `科技${i}城` : `上海${i}科技`, {
      role: i % 3 === 0 ? 'supplier' : 'buyer',
      ...(i % 2 === 0 ? { lastContactOn: `2024-${String((i % 12) + 1).padStart(2, '0')}-01` } : {}),
    })
  }

  test('are ranked without reading them all', () => {
    const names = bestFirst(store, '科技', { limit: 400 })
    expect(names[0]).toBe('科技')
    expect(names.slice(1, 301).every((name) => name.startsWith('科技'))).toBe(true)
    expect(names.slice(301).every((name) => name.startsWith('上海'))).toBe(true)
  })

  test('any pages laid together are the whole list, each once', () => {
    const whole = bestFirst(store, '科技')
    expect(new Set(whole).size).toBe(1_201)
    fc.assert(
      fc.property(fc.nat(1_300), fc.integer({ min: 1, max: 300 }), (offset, limit) => {
        expect(bestFirst(store, '科技', { offset, limit })).toEqual(whole.slice(offset, offset + limit))
      }),
      { numRuns: 60 },
    )
  })

  test('of one role, as many as are counted', () => {
    const suppliers = bestFirst(store, '科技', { role: 'supplier' })
    expect(suppliers).toHaveLength(
      countMatches(store.db, matchOrganizations(store.db, '科技'), 'supplier') ?? 0,
    )
    expect(suppliers).toHaveLength(400)
    expect(bestFirst(store, '科技', { role: 'supplier', offset: 390, limit: 100 })).toHaveLength(10)
  })
})

describe('digits of a phone', () => {
  const store = new SearchTestStore()
  const called: string[] = []
  for (let i = 0; i < 1_500; i++) {
    const id = store.addOrganization(`公司${i}号`, { role: i % 2 === 0 ? 'buyer' : 'supplier' })
    store.addContact(id, '王芳', { phones: [`1381${String(i).padStart(4, '0')}678`] })
    called.push(`公司${i}号`)
  }
  store.addOrganization('编号678集团')
  const other = store.addOrganization('别的公司')
  store.addContact(other, '李明', { phones: ['13800006789'] })

  test('that stand in thousands of numbers still say whose they are', () => {
    const match = matchOrganizations(store.db, '678')
    expect(match.type).toBe('called')
    const all = bestFirst(store, '678')
    expect(all.toSorted()).toEqual([...called, '编号678集团'].toSorted())
    expect(all[0]).toBe('编号678集团')
    expect(countMatches(store.db, match)).toBe(1_501)
    expect(countMatches(store.db, match, 'supplier')).toBe(750)
    expect(bestFirst(store, '678', { role: 'supplier' })).toHaveLength(750)
    expect(bestFirst(store, '678', { offset: 700, limit: 100 })).toEqual(all.slice(700, 800))
    expect(bestFirst(store, '678', { offset: 1_490, limit: 100 })).toEqual(all.slice(1_490))
    const { sql, parameters } = matchSql(store.db, match, 'o.row_key')
    const found = store.db.prepare<string[], number>(`select count(*) from organizations o where ${sql}`)
    expect(found.pluck().get(...parameters)).toBe(1_501)
  })

  test('at the end of a number come before those inside one', () => {
    const names = bestFirst(store, '6789')
    expect(names).toEqual(['别的公司'])
    store.addContact(other, '赵强', { phones: ['13867891111'] })
    expect(bestFirst(store, '6789')).toEqual(['别的公司'])
  })
})
