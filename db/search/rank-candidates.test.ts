import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#shared/domain/search-terms/fold-text.ts'
import { matchRecord, namesFromIndex } from '#shared/domain/search-terms/match-record.ts'
import { parseQuery } from '#shared/domain/search-terms/parse-query.ts'
import { readingsAt } from '#shared/domain/search-terms/pinyin-readings.ts'
import { recordExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import { type CandidateSource, contactSource, organizationSource } from './candidate-source.ts'
import { rankCandidates } from './rank-candidates.ts'
import { beyondEveryDoc } from './search-doc.ts'
import { SearchTestStore } from './search-test-store.ts'

// Of a name that can be said in more than eight ways the index does not hold them all.
const cities = ['广州', '寿光', '上海', '长春', '西安']
const words = ['龙邦', '正尔', '乐为', '华为', '长青', '科技', '贸易', '58']
const forms = ['有限公司', '集团', '']
const english = ['Guangzhou', 'Shanghai', 'Longbang', 'Longma', 'Huawei', 'Trading', 'Technologies']
const givenNames = ['龙', '为民', '单红', '乐', '重生', '长春']

/** 400 companies in few words, so that any of them is in far more names than are checked one by one; no two days alike. */
function crowdedStore(): SearchTestStore {
  const store = new SearchTestStore()
  const at = <T>(list: readonly T[], i: number) => list[i % list.length]!
  for (let i = 0; i < 400; i++) {
    const name = `${at(cities, i)}${at(words, i * 3 + (i >> 3))}${at(words, i >> 2)}${at(forms, i >> 1)}`
    const company = store.addOrganization(name, {
      englishName: `${at(english, i)} ${at(english, (i >> 1) + 2)} ${at(english, i >> 3)}`,
      role: i % 5 === 0 ? 'supplier' : 'buyer',
      creditCode: `91${String(i * 7919).padStart(6, '0')}MA5${i}`,
      lastContactOn: new Date(Date.UTC(2020, 0, 1 + ((i * 61) % 997))).toISOString().slice(0, 10),
    })
    store.addContact(company, `${at([...'王曾龙广华'], i >> 1)}${at(givenNames, i)}`, {
      phones: [i % 50 === 0 ? `${55_500 + i}` : `1380${i % 4}55${String(i % 90).padStart(2, '0')}60`],
      emails: [`${at(['long', 'hua', 'guangzhou'], i)}${i}@example.com`],
    })
  }
  return store
}

/** Every record an expression finds, read and ranked. */
function rankedOneByOne(source: CandidateSource, text: string, kind: 'organization' | 'contact'): number[] {
  const query = parseQuery(text)!
  const { rows } = source.page(recordExpressions(query, kind)!.any, beyondEveryDoc, 1_000_000)
  const reach = source.reach(rows.map(({ rowKey }) => rowKey))
  return rows
    .map(({ doc, rowKey, names: joined }) => {
      const names = namesFromIndex(joined)
      const byName = query.digits === null ? matchRecord({ names }, query) : null
      return { doc, rowKey, rank: byName ?? matchRecord({ names, ...reach.get(rowKey) }, query) ?? 9 }
    })
    .filter(({ rank }) => rank < 9)
    .toSorted((a, b) => a.rank - b.rank || b.doc - a.doc)
    .map(({ rowKey }) => rowKey)
}

const sound = (name: string): string => {
  const { chars } = foldText(name)
  return chars.map((char, i) => readingsAt(chars, i)[0] ?? char).join('')
}
const initials = (name: string): string => {
  const { chars } = foldText(name)
  return chars.map((char, i) => (readingsAt(chars, i)[0] ?? char).charAt(0)).join('')
}

const name = fc
  .tuple(
    fc.constantFrom(...cities, ''),
    fc.constantFrom(...words, ...givenNames),
    fc.constantFrom(...words, ''),
  )
  .map((parts) => parts.join(''))
const query = fc
  .oneof(
    name,
    name.map(sound),
    name.map(initials),
    fc.tuple(fc.constantFrom(...english), fc.constantFrom(...english, '')).map((pair) => pair.join('')),
    fc.tuple(fc.constantFrom(...cities, ...english), fc.constantFrom(...words)).map((pair) => pair.join(' ')),
    fc.constantFrom('555', '5560', '0555', '13801550060', '55550', '91000000'),
  )
  .chain((text) => fc.integer({ min: 1, max: text.length }).map((length) => text.slice(0, length)))
  .filter((text) => parseQuery(text) !== null)

describe('what is found rank by rank', () => {
  const store = crowdedStore()
  const sources = { organization: organizationSource(store.db), contact: contactSource(store.db) }

  test.each(['organization', 'contact'] as const)('is the best of all that answers: %s', (kind) => {
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const { finders } = recordExpressions(parseQuery(text)!, kind)!
        const found = rankCandidates(sources[kind], parseQuery(text)!, finders, { limit, rivals: [] })
        expect(found.map(({ rowKey }) => rowKey)).toEqual(
          rankedOneByOne(sources[kind], text, kind).slice(0, limit),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('a list of both kinds holds the best of each', () => {
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const search = parseQuery(text)!
        const find = (kind: 'organization' | 'contact', rivals: ReturnType<typeof rankCandidates>) =>
          rankCandidates(sources[kind], search, recordExpressions(search, kind)!.finders, { limit, rivals })
        const best = (people: ReturnType<typeof rankCandidates>) =>
          [...organizations, ...people]
            .map(({ rank, recency }) => ({ rank, recency }))
            .toSorted(byRank)
            .slice(0, limit)
        const byRank = (a: { rank: number; recency: number }, b: typeof a) =>
          a.rank - b.rank || b.recency - a.recency
        const organizations = find('organization', [])
        expect(best(find('contact', organizations))).toEqual(best(find('contact', [])))
      }),
      { numRuns: 200 },
    )
  })

  test('of one role', () => {
    fc.assert(
      fc.property(query, (text) => {
        const search = parseQuery(text)!
        for (const kind of ['organization', 'contact'] as const) {
          const source = (kind === 'organization' ? organizationSource : contactSource)(store.db, 'supplier')
          const { finders } = recordExpressions(search, kind)!
          const found = rankCandidates(source, search, finders, { limit: 20, rivals: [] })
          expect(found.map(({ rowKey }) => rowKey)).toEqual(rankedOneByOne(source, text, kind).slice(0, 20))
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('a beginning shared by hundreds of names does not hide the one that was typed', () => {
  const store = new SearchTestStore()
  store.addOrganization('广州龙邦贸易', { lastContactOn: '2020-01-01' })
  store.addOrganization('甲公司', { englishName: 'Guangzhou Longbang Trading' })
  for (let i = 0; i < 300; i++) {
    store.addOrganization(`广州${i}号`, { englishName: `Guangzhou Number ${i}`, lastContactOn: '2026-01-01' })
  }
  const search = parseQuery('guangzhoulongbang')!
  const source = organizationSource(store.db)
  const { finders } = recordExpressions(search, 'organization')!
  expect(
    rankCandidates(source, search, finders, { limit: 20, rivals: [] }).map(({ name: each }) => each),
  ).toEqual(['甲公司', '广州龙邦贸易'])
})
