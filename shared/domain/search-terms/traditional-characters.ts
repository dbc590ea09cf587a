import hongKongForms from 'opencc-js/dict/HKVariantsRev'
import traditionalForms from 'opencc-js/dict/TSCharacters'
import taiwanForms from 'opencc-js/dict/TWVariantsRev'
import { groupBy } from '#shared/domain/group-by.ts'

/**
 * Folds for search only: OpenCC leaves these to phrases because the right simplified form depends on the word;
 * two spellings of one name must still meet, so here they are always folded.
 */
const alwaysFolded = [
  '著着',
  '瞭了',
  '祇只',
  '衹只',
  '藉借',
  '麽么',
  '甦苏',
  '菓果',
  '峯峰',
  '昇升',
  '陞升',
  '珮佩',
]

/** Traditional (or variant) character → its simplified form. Source: OpenCC's character tables. */
export const simplifiedByTraditional: ReadonlyMap<string, string> = readTable()

/** Simplified character → the traditional characters folded into it, for their readings (乾 qián → 干). */
export const traditionalsBySimplified: ReadonlyMap<string, readonly string[]> = groupBy(
  simplifiedByTraditional.keys(),
  (traditional) => simplifiedByTraditional.get(traditional) ?? traditional,
)

function readTable(): Map<string, string> {
  const simplified = new Map<string, string>()
  for (const [from, to] of pairsOf(traditionalForms)) simplified.set(from, to)
  for (const [from = '', to = ''] of alwaysFolded) simplified.set(from, to)
  for (const [local, standard] of [...pairsOf(hongKongForms), ...pairsOf(taiwanForms)]) {
    const to = simplified.get(standard) ?? standard
    if (!simplified.has(local) && to !== local) simplified.set(local, to)
  }
  return simplified
}

function* pairsOf(table: string): Generator<[from: string, to: string]> {
  for (const entry of table.split('|')) {
    const [from, to] = entry.split(' ')
    if (from && to && from !== to) yield [from, to]
  }
}
