import { foldText, withoutPunctuation } from './fold-text.ts'

export type PlaceFields = {
  readonly province: string | null
  readonly city: string | null
  readonly district: string | null
  readonly address: string | null
}

/**
 * Province, city, district and address are one fact: half an old address with half a new one leads nowhere.
 * What does not contradict the known place fills its gaps. A company that moved is moved only by a place at least as
 * detailed as the known one, and once per list; a vaguer one is left aside, for empty never overwrites.
 */
export function mergePlace(
  existing: PlaceFields,
  incoming: Partial<PlaceFields>,
  settled: ReadonlySet<string>,
): PlaceFields {
  const said: PlaceFields = {
    province: incoming.province || null,
    city: incoming.city || null,
    district: incoming.district || null,
    address: incoming.address || null,
  }
  const contradicted = LEVELS.filter((level) => contradicts(existing[level], said[level]))
  if (contradicted.length === 0) return filled(existing, said)
  if (contradicted.some((level) => settled.has(level))) return existing
  // In the same city another address is a move of its own; further up everything has to be said anew.
  const isOnlyAddress = contradicted.every((level) => level === 'address')
  if (isOnlyAddress) return { ...filled(existing, said), address: said.address }
  return LEVELS.every((level) => existing[level] === null || said[level] !== null) ? said : existing
}

const LEVELS = ['province', 'city', 'district', 'address'] as const

function filled(existing: PlaceFields, said: PlaceFields): PlaceFields {
  return {
    province: existing.province ?? said.province,
    city: existing.city ?? said.city,
    district: existing.district ?? said.district,
    address: existing.address ?? said.address,
  }
}

function contradicts(known: string | null, said: string | null): boolean {
  return known !== null && said !== null && bare(known) !== bare(said)
}

// 广东 and 广东省 are one province; 上海市 is 上海.
function bare(text: string): string {
  return withoutPunctuation(foldText(text)).replace(/(?<=..)(?:省|市|自治区)$/, '')
}
