import type { Database } from 'better-sqlite3'
import { foldText } from '#shared/domain/search-terms/fold-text.ts'
import { phoneDigits } from '#shared/domain/search-terms/phone-digits.ts'
import { readingsAt } from '#shared/domain/search-terms/pinyin-readings.ts'

export type SearchCaseClass =
  | 'oneCharacter'
  | 'twoCharacters'
  | 'longChinese'
  | 'pinyin'
  | 'pinyinTyping'
  | 'initials'
  | 'phoneTail'
  | 'phoneMiddle'
  | 'englishWord'
  | 'commonWord'

export type SearchCase = { class: SearchCaseClass; text: string }

/**
 * Queries a person would type for records of this very store, `perClass` of each kind, the same for the same store and
 * seed: pieces of sampled short names and people's names, their sound, their phones, and words most names hold.
 */
export function searchCases(
  db: Database,
  { perClass = 50, seed = 1 }: { perClass?: number; seed?: number } = {},
): SearchCase[] {
  const random = seededRandom(seed)
  const names = sample(
    db,
    'select coalesce(short_name, legal_name) from organizations where row_key >= ? and deleted_at is null order by row_key limit 1',
    'organizations',
    random,
    perClass * 4,
  )
  const people = sample(
    db,
    'select name from contacts where row_key >= ? and deleted_at is null order by row_key limit 1',
    'contacts',
    random,
    perClass,
  )
  const phones = sample(
    db,
    "select json_extract(phones, '$[0].number') from contacts where row_key >= ? and deleted_at is null and json_array_length(phones) > 0 order by row_key limit 1",
    'contacts',
    random,
    perClass * 2,
  ).map(phoneDigits)
  const english = sample(
    db,
    'select english_name from organizations where row_key >= ? and english_name is not null and deleted_at is null order by row_key limit 1',
    'organizations',
    random,
    perClass,
  )
  const chinese = [...names, ...people].filter((name) => foldText(name).chars.length >= 2)
  const piece = (name: string, length: number): string => {
    const characters = [...name]
    const start = Math.floor(random() * (characters.length - length + 1))
    return characters.slice(start, start + length).join('')
  }
  const inTurn = (make: (name: string) => string): string[] =>
    Array.from({ length: perClass }, () => make(chinese[Math.floor(random() * chinese.length)] ?? '')).filter(
      (text) => text !== '',
    )
  const cases: Record<SearchCaseClass, string[]> = {
    oneCharacter: inTurn((name) => piece(name, 1)),
    twoCharacters: inTurn((name) => piece(name, 2)),
    longChinese: inTurn((name) => name),
    pinyin: inTurn((name) => spell(name, 9)),
    pinyinTyping: inTurn((name) => spell(name, 9).slice(0, 2 + Math.floor(random() * 5))),
    initials: inTurn((name) => spell(name, 1)),
    phoneTail: phones.slice(0, perClass).map((phone, i) => phone.slice(-(3 + (i % 6)))),
    phoneMiddle: phones.slice(perClass).map((phone) => phone.slice(3, 7)),
    englishWord: english.map((name) => name.split(' ')[0]?.slice(0, 5) ?? ''),
    commonWord: commonWords,
  }
  return searchCaseClasses.flatMap((each) => cases[each].map((text) => ({ class: each, text })))
}

export const searchCaseClasses = [
  'oneCharacter',
  'twoCharacters',
  'longChinese',
  'pinyin',
  'pinyinTyping',
  'initials',
  'phoneTail',
  'phoneMiddle',
  'englishWord',
  'commonWord',
] as const satisfies readonly SearchCaseClass[]

/** Words that stand in a tenth to all of the names of Chinese companies. */
const commonWords = [
  '科技',
  '贸易',
  '公司',
  '有限',
  '股份',
  '集团',
  '上海',
  '北京',
  '电子',
  '食品',
  '实业',
  '有限公司',
]

/** The sound of a name, `letters` of each syllable at most. */
function spell(name: string, letters: number): string {
  const { chars } = foldText(name)
  return chars.map((char, i) => (readingsAt(chars, i)[0] ?? char).slice(0, letters)).join('')
}

function sample(db: Database, sql: string, table: string, random: () => number, count: number): string[] {
  const last = Number(db.prepare(`select max(row_key) from ${table}`).pluck().get() ?? 0)
  const statement = db.prepare<[number], string | null>(sql).pluck()
  return Array.from({ length: count }, () => statement.get(Math.floor(random() * last))).flatMap(
    (value) => value ?? [],
  )
}

/** Park and Miller's generator: enough to pick rows, and the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
