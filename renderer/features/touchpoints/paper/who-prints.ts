import { postalBlock } from '#shared/domain/touchpoints/postal-block.ts'
import type { PaperPerson } from '#shared/model/greeting-paper.ts'
import { forbidding } from '#shared/model/touchpoint.ts'
import type { PaperKind, PaperOrder } from './paper-order.ts'

/** Why somebody who was picked is not on the paper; the first that holds. */
export const leftOutReasons = [
  'forbidden',
  'skipped',
  'sent',
  'otherChannel',
  'incomplete',
  'noAddress',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface WhoPrints {
  printed: PaperPerson[]
  leftOut: Record<LeftOutReason, PaperPerson[]>
}

export type WhoOptions = Pick<PaperOrder, 'kind' | 'withSent' | 'everyChannel' | 'sort' | 'language'>

/** Whom the paper is for, in the order it comes out of the printer: letters, labels and envelopes lie alike. */
export function whoPrints(people: readonly PaperPerson[], options: WhoOptions): WhoPrints {
  const who: WhoPrints = {
    printed: [],
    leftOut: { forbidden: [], skipped: [], sent: [], otherChannel: [], incomplete: [], noAddress: [] },
  }
  for (const person of people) {
    const reason = reasonToLeaveOut(person, options)
    if (reason === null) who.printed.push(person)
    else who.leftOut[reason].push(person)
  }
  who.printed = sorted(who.printed, options)
  return who
}

const forbiddenIssues: ReadonlySet<string> = new Set(forbidding)
const goneStates: ReadonlySet<string> = new Set(['sending', 'unknown', 'sent', 'replied'])

function reasonToLeaveOut(
  person: PaperPerson,
  { kind, withSent, everyChannel }: WhoOptions,
): LeftOutReason | null {
  if (person.issues.some((issue) => forbiddenIssues.has(issue))) return 'forbidden'
  if (person.state === 'skipped') return 'skipped'
  if (goneStates.has(person.state) && !withSent) return 'sent'
  const isByPost = kind !== 'calls'
  // Meant to go by post, most likely, and there was no way to.
  if (isByPost && person.channel === null && postalBlock(person) === null) return 'noAddress'
  if (!everyChannel && !isMeantFor(kind, person)) return 'otherChannel'
  if (kind === 'letters' && person.message.problems.length > 0) return 'incomplete'
  if (isByPost && kind !== 'letters' && postalBlock(person) === null) return 'noAddress'
  return null
}

/** Letters, labels and envelopes are for what goes by post, a call list for calls. */
export const isMeantFor = (kind: PaperKind, { channel }: Pick<PaperPerson, 'channel'>): boolean =>
  kind === 'calls' ? channel === 'phone' : channel === 'letter' || channel === 'gift'

function sorted(people: readonly PaperPerson[], { kind, sort, language }: WhoOptions): PaperPerson[] {
  const collator = new Intl.Collator(language)
  const by = (key: (person: PaperPerson) => string) => (a: PaperPerson, b: PaperPerson) =>
    // What is not known comes last.
    Number(key(a) === '') - Number(key(b) === '') || collator.compare(key(a), key(b))
  const listed =
    sort === 'list'
      ? [...people]
      : people.toSorted(
          by(({ organization: { legalName, city } }) => (sort === 'city' ? (city ?? '') : legalName)),
        )
  // A call list is handed out by owner; within one the order stays.
  return kind === 'calls' ? listed.toSorted(by(({ ownerName }) => ownerName ?? '')) : listed
}
