import { describe, expect, test } from 'vitest'
import { matchOrganizations, matchSql } from './match-organizations.ts'
import { countMatches, matchesByLastContact } from './match-pages.ts'
import { SearchTestStore } from './search-test-store.ts'

function namesIn(store: SearchTestStore, text: string): string[] {
  const { sql, parameters } = matchSql(store.db, matchOrganizations(store.db, text), 'o.row_key')
  return store.db
    .prepare<string[], string>(`select legal_name from organizations o where ${sql} order by legal_name`)
    .pluck()
    .all(...parameters)
}

describe('few matches', () => {
  const store = new SearchTestStore()
  const company = store.addOrganization('华为技术', { lastContactOn: '2026-01-01' })
  store.addOrganization('京东北方')
  store.addContact(company, '王芳', { phones: ['13812345678'] })

  test.each([
    ['华为', ['华为技术']],
    ['huawei', ['华为技术']],
    ['hwjs', ['华为技术']],
    ['hwjishu', ['华为技术']],
    ['5678', ['华为技术']],
    ['东方', []],
    ['王芳', []],
    ['', []],
    ['"*', []],
  ])('%s is %j', (text, expected) => {
    expect(namesIn(store, text)).toEqual(expected)
  })

  test('are counted by their keys', () => {
    expect(countMatches(store.db, matchOrganizations(store.db, '华为'))).toBe(1)
  })
})

describe('many matches', () => {
  const store = new SearchTestStore()
  for (let i = 0; i < 1_200; i++) {
    const day = `2024-${String((i % 12) + 1).padStart(2, '0')}-01`
    store.addOrganization(`上海${i}科技`, {
      role: i % 3 === 0 ? 'supplier' : 'buyer',
      ...(i % 2 === 0 ? { lastContactOn: day } : {}),
    })
  }
  const match = matchOrganizations(store.db, '科技')
  const lastContactOf = store.db
    .prepare<[number], string | null>('select last_contact_on from organizations where row_key = ?')
    .pluck()

  test('are counted in the index, by role too', () => {
    expect(match.type).toBe('expressions')
    expect(countMatches(store.db, match)).toBe(1_200)
    expect(countMatches(store.db, match, 'supplier')).toBe(400)
    expect(namesIn(store, '科技')).toHaveLength(1_200)
  })

  test('of a common word are probed row by row with the same outcome', () => {
    if (match.type !== 'expressions') throw new Error('too few to be common')
    const { sql, parameters } = matchSql(store.db, match, 'o.row_key', () => true)
    const count = store.db
      .prepare<string[], number>(`select count(*) from organizations o where ${sql}`)
      .pluck()
    expect(count.get(...parameters)).toBe(1_200)
    store.addOrganization('别的贸易')
    expect(count.get(...parameters)).toBe(1_200)
  })

  test('come by last contact either way, never contacted at the far end', () => {
    const days = (direction: 'asc' | 'desc', offset: number) =>
      matchesByLastContact(store.db, match, { direction, offset, limit: 400 })?.map(
        (key) => lastContactOf.get(key) ?? '',
      )
    expect(days('desc', 0)).toEqual(days('desc', 0)?.toSorted().toReversed())
    expect(days('desc', 0)?.[0]).toBe('2024-11-01')
    expect(days('desc', 600)?.every((day) => day === '')).toBe(true)
    expect(days('asc', 0)?.[0]).toBe('')
    expect(
      matchesByLastContact(store.db, match, { direction: 'desc', offset: 0, limit: 9, role: 'association' }),
    ).toEqual([])
  })
})

describe('letters that begin as hundreds of names do', () => {
  const store = new SearchTestStore()
  store.addOrganization('广州龙邦贸易', { englishName: 'Canton Dragon Trading' })
  store.addOrganization('甲公司', { englishName: 'Guangzhou Longbang Trading' })
  store.addOrganization('乙公司', { englishName: 'Guangzhoulongbang' })
  for (let i = 0; i < 400; i++)
    store.addOrganization(`广州${i}号`, { englishName: `Guangzhou Number ${i}`, shortName: `${i}` })

  test('find only those that go on as they do', () => {
    expect(namesIn(store, 'guangzhoulongbang').toSorted()).toEqual(['乙公司', '广州龙邦贸易', '甲公司'])
    expect(namesIn(store, 'guangzhou longbang').toSorted()).toEqual(['乙公司', '广州龙邦贸易', '甲公司'])
    expect(namesIn(store, 'guangzhoul').toSorted()).toEqual(['乙公司', '广州龙邦贸易', '甲公司'])
    expect(namesIn(store, 'guangzhounumber1')).toHaveLength(111)
    expect(namesIn(store, 'guangzhoulongmao')).toEqual([])
  })

  test('and all of them where that is what was typed', () => {
    expect(namesIn(store, 'guangzhou')).toHaveLength(403)
    expect(matchOrganizations(store.db, 'guangzhou').type).toBe('expressions')
  })
})
