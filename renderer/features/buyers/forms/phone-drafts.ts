import { parsePhones } from '#shared/domain/import/parse-phones.ts'
import type { Phone } from '#shared/model/contact.ts'

/** A phone number while it is being typed. `kind` is null until somebody chooses: the number itself tells. */
export interface PhoneDraft {
  key: number
  text: string
  kind: Phone['kind'] | null
}

const longestNumber = 40
const longestRaw = 100
const mostPhones = 20

export const draftsOf = (phones: readonly Phone[]): PhoneDraft[] =>
  phones.map((phone, key) => ({ key, text: phone.raw ?? phone.number, kind: phone.kind }))

/** What a line means: several numbers typed into one line count as several; a line that is no number is kept as typed. */
export function readPhoneDraft(draft: Pick<PhoneDraft, 'text' | 'kind'>): Phone[] {
  const text = draft.text.trim()
  if (text === '') return []
  const found = parsePhones(text).value
  if (found === null) return [{ number: text.slice(0, longestNumber), kind: draft.kind ?? 'other' }]
  return found.map((phone) => ({ ...phone, kind: draft.kind ?? phone.kind }))
}

export const looksLikePhone = (text: string): boolean =>
  text.trim() === '' || parsePhones(text).value !== null

/** The numbers of all lines, each once. */
export function readPhoneDrafts(drafts: readonly PhoneDraft[]): Phone[] {
  const byNumber = new Map<string, Phone>()
  for (const phone of drafts.flatMap(readPhoneDraft)) {
    const { raw, ...rest } = phone
    if (!byNumber.has(phone.number))
      byNumber.set(phone.number, raw === undefined ? rest : { ...rest, raw: raw.slice(0, longestRaw) })
  }
  return [...byNumber.values()].slice(0, mostPhones)
}
