import type { Database } from 'better-sqlite3'
import { countOrganizations } from '#db/repositories/organization-counts.ts'
import { organizationPage } from '#db/repositories/organizations.ts'
import { search } from '#db/search/search.ts'
import { parseQuery } from '#shared/domain/search-terms/parse-query.ts'
import { recordExpressions } from '#shared/domain/search-terms/query-expressions.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore, openOrThrow } from '../bench-store.ts'
import { measureKeysToRows } from '../keys-to-rows.ts'
import { type Measurement, measurement, p95, timeEach } from '../measure.ts'
import { type SearchCaseClass, searchCaseClasses, searchCases } from '../search-cases.ts'

/** What is typed most and what the index has to make quick; the rest is measured for orientation. */
const barred: ReadonlySet<SearchCaseClass> = new Set([
  'oneCharacter',
  'twoCharacters',
  'pinyin',
  'pinyinTyping',
  'initials',
  'phoneTail',
])
/** As many as the palette shows. */
const shown = 20
const rounds = 3

/** One search over all names, people and notes, by what is typed; and the grid narrowed to a word most names hold. */
export async function run({ size, log }: BenchOptions): Promise<Measurement[]> {
  const directory = benchStore(size, log)
  const store = openOrThrow(directory)
  const cases = searchCases(store.sqlite)
  const byClass = searchCaseClasses.map((each) => {
    const texts = cases.filter((one) => one.class === each).map((one) => one.text)
    const times = timeEach(texts, (text) => search(store.sqlite, text, { limit: shown }))
    const bare = timeEach(texts.flatMap(expressionOf), (expression) => bareMatches(store.sqlite, expression))
    return measurement(
      `search, ${words[each]}, p95`,
      'ms',
      p95(times),
      barred.has(each) ? 15 : null,
      p95(bare),
    )
  })
  const common = cases.filter((one) => one.class === 'commonWord').map((one) => one.text)
  store.close()

  const page = commonWordPages(directory, common)
  const keys = await measureKeysToRows(directory, log)
  return [
    ...byClass,
    measurement(
      'list of a common word by last contact, first 100, p95',
      'ms',
      p95(page.times),
      80,
      p95(page.bare),
    ),
    measurement('the same with its count, first time asked, p95', 'ms', p95(page.counted), null),
    ...keys,
  ]
}

const words: Record<SearchCaseClass, string> = {
  oneCharacter: 'one character',
  twoCharacters: 'two characters',
  longChinese: 'a whole name',
  pinyin: 'full pinyin',
  pinyinTyping: 'pinyin half typed',
  initials: 'initials',
  phoneTail: 'phone tail',
  phoneMiddle: 'middle of a phone',
  englishWord: 'English word',
  commonWord: 'common word',
}

/** A grid asks for the page first and for a count that takes long after it, once until something is written. */
function commonWordPages(directory: string, texts: readonly string[]) {
  const times: number[] = []
  const counted: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    // A store opened anew remembers no count.
    const store = openOrThrow(directory)
    const open = (text: string) =>
      organizationPage(store, {
        filter: { role: 'buyer', text },
        sort: [{ column: 'lastContactOn', direction: 'desc' }],
        offset: 0,
        limit: 100,
      })
    const openAndCount = (text: string) => {
      open(text)
      countOrganizations(store, { role: 'buyer', text })
    }
    store.sqlite.prepare('select count(*) from search_organization_rows').get()
    counted.push(...timeEach(texts, openAndCount, 0))
    times.push(...timeEach(texts, open, 0))
    const sorted = store.sqlite.prepare(
      `select o.* from search_organizations s
       join search_organization_rows r on r.doc = s.rowid
       join organizations o on o.row_key = r.row_key
       where search_organizations match ? order by o.last_contact_on desc limit 100`,
    )
    bare.push(...timeEach(texts.flatMap(expressionOf), (expression) => sorted.all(expression), 0))
    store.close()
  }
  return { times, counted, bare }
}

const expressionOf = (text: string): string[] => {
  const query = parseQuery(text)
  const expressions = query && recordExpressions(query)
  return expressions ? [expressions.any] : []
}

/** The least a search can cost: the numbers of the first matches out of both indexes, unread and unranked. */
function bareMatches(db: Database, expression: string): void {
  for (const table of ['search_organizations', 'search_contacts']) {
    db.prepare(`select rowid from ${table} where ${table} match ? order by rowid desc limit ${shown}`).all(
      expression,
    )
  }
}
