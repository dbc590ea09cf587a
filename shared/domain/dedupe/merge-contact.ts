import type { ContactInput } from '#shared/model/contact.ts'
import { mergeAnniversary, sameAnniversary } from './merge-anniversary.ts'
import { mergeCustom } from './merge-fields.ts'
import { type FieldChanges, isEmptyValue, isSameValue, mergeText, unite } from './merge-values.ts'
import { normalizePersonName } from './person-name.ts'

/**
 * What a row changes on the contact it surely is: only fields that differ, by the rules of mergeFields.
 * Phones, addresses and consent are united; department, title, buying role and WeChat are updated by a newer list; a full name
 * replaces 林总, any other spelling does not; do-not-contact is only ever set; the day a person left is filled, not moved.
 * `settled` as in mergeFields: what this list has already said about this contact.
 */
export function mergeContact(
  existing: ContactInput,
  incoming: Partial<ContactInput>,
  settled: ReadonlySet<string> = new Set(),
): FieldChanges<ContactInput> {
  const changes: FieldChanges<ContactInput> = {}
  const put = <K extends keyof ContactInput>(field: K, value: ContactInput[K]) => {
    if (!isSameValue(existing[field], value)) changes[field] = value
  }
  const update = <T>(field: keyof ContactInput, now: T, said: T | undefined): T =>
    said === undefined || isEmptyValue(said) || (!isEmptyValue(now) && settled.has(field)) ? now : said
  const fill = <T>(now: T, said: T | undefined): T => (isEmptyValue(now) && said !== undefined ? said : now)

  put('name', fullerName(existing.name, incoming.name))
  put('department', update('department', existing.department, incoming.department))
  put('title', update('title', existing.title, incoming.title))
  put('buyingRole', update('buyingRole', existing.buyingRole, incoming.buyingRole))
  put('phones', unitePhones(existing.phones, incoming.phones))
  put('emails', unite(existing.emails, incoming.emails).slice(0, Math.max(20, existing.emails.length)))
  put('wechat', update('wechat', existing.wechat, incoming.wechat))
  const birthday = mergeAnniversary(existing.birthday, incoming.birthday)
  if (!sameAnniversary(existing.birthday, birthday)) changes.birthday = birthday
  put('salutation', fill(existing.salutation, incoming.salutation))
  put('gender', fill(existing.gender, incoming.gender))
  put('language', fill(existing.language, incoming.language))
  put('preferredChannel', fill(existing.preferredChannel, incoming.preferredChannel))
  put('consent', unite(existing.consent, incoming.consent))
  put('doNotContact', existing.doNotContact || incoming.doNotContact === true)
  put('leftOn', fill(existing.leftOn, incoming.leftOn))
  put('notes', mergeText(existing.notes, incoming.notes))
  put('custom', mergeCustom(existing.custom, incoming.custom, settled))
  return changes
}

function fullerName(known: string, said: string | undefined): string {
  if (said === undefined || normalizePersonName(said).full === null) return known
  return normalizePersonName(known).full === null ? said.trim() : known
}

/** A known number keeps how it was typed; the order is that of the record, its first number the one to call. */
function unitePhones(existing: ContactInput['phones'], incoming: ContactInput['phones'] | undefined) {
  const numbers = new Set(existing.map((phone) => phone.number))
  const added = (incoming ?? []).filter(
    ({ number }) => !numbers.has(number) && numbers.add(number) !== undefined,
  )
  return [...existing, ...added].slice(0, Math.max(20, existing.length))
}
