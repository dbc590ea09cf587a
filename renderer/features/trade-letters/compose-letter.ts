import type { TFunction } from 'i18next'
import type { Format } from '#renderer/ui/format/format.ts'
import type { TradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { ToldFacts } from '#shared/domain/trade-letters/told-of.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { OwnCompany } from '#shared/model/own-company.ts'
import type { Introduction, LetterReader, LetterSide } from '#shared/model/trade-letter.ts'

export const tones = ['formal', 'brief'] as const
export type LetterTone = (typeof tones)[number]

/** The words of a letter, in the reader's language. */
export interface LetterWords {
  t: TFunction<['trade', 'model']>
  format: Format
  terms: TradeWords
  language: MessageLanguage
}

export interface LetterContent {
  /** Whom the letter is to. */
  side: LetterSide
  tone: LetterTone
  reader: LetterReader | undefined
  /** What the reader is told of the other side; nothing else of it is at hand here. */
  told: ToldFacts
  /** What the reader's own need or offering is called. */
  ownItem: string
  own: OwnCompany
  signer: Introduction['signer']
}

/** A letter of introduction: whom to, why, what the other side has or wants, and who signs. Lines without a value are left out. */
export function composeLetter(content: LetterContent, words: LetterWords): { subject: string; body: string } {
  const { side, tone, told, own, signer } = content
  const { t, language } = words
  const item = side === 'buyer' ? content.ownItem : told.title
  const province = told.place?.province ?? told.place?.country ?? null
  const opening =
    province === null
      ? t(`trade:letters.opening.${side}.${tone}`, { item })
      : t(`trade:letters.openingFrom.${side}.${tone}`, { item, place: province })
  const ownName = language === 'en' ? own.en || own.zh : own.zh || own.en
  const signature = [language === 'en' ? signer.en : signer.zh, ownName].filter((line) => line !== '')
  return {
    subject: t(`trade:letters.subject.${side}`, { item }).replaceAll(/\s+/g, ' ').slice(0, longestSubject),
    body: [
      greeting(content.reader, words),
      opening,
      factLines(side, told, words).join('\n'),
      t(`trade:letters.closing.${side}.${tone}`),
      signature.join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }
}

/** As a mail's header holds it. */
const longestSubject = 200

function greeting(reader: LetterReader | undefined, { t, language }: LetterWords): string {
  const who = (language === 'en' ? reader?.salutation.en : reader?.salutation.zh) ?? reader?.name ?? ''
  return who === '' ? t('trade:letters.dearNobody') : t('trade:letters.dear', { who })
}

function factLines(side: LetterSide, told: ToldFacts, { t, format, terms, language }: LetterWords): string[] {
  const inLanguage = (names: { zh: string; en: string } | null) =>
    names === null ? '' : language === 'en' ? names.en || names.zh : names.zh
  const regions = told.regions.map(terms.region).filter((region) => region !== '')
  const facts: [Parameters<typeof label>[0], string][] = [
    ['company', inLanguage(told.company)],
    ['item', told.title],
    ['specification', told.specification],
    [side === 'buyer' ? 'moq' : 'quantity', told.quantity === null ? '' : terms.quantity(told.quantity)],
    ['capacity', told.capacityPerMonth === null ? '' : terms.quantity(told.capacityPerMonth)],
    [side === 'buyer' ? 'price' : 'targetPrice', told.price === null ? '' : terms.price(told.price)],
    ['leadTime', told.leadTimeDays === null ? '' : t('trade:letters.days', { count: told.leadTimeDays })],
    [side === 'buyer' ? 'serves' : 'deliverTo', regions.join(t('trade:letters.and'))],
    ['neededBy', told.neededBy === null ? '' : format.date(told.neededBy)],
    ['method', told.method === null ? '' : t(`model:purchaseMethod.${told.method}`)],
    ['certificates', told.certificates.join(t('trade:letters.and'))],
    ['contact', told.contactName ?? ''],
    ['phone', told.phones.join(t('trade:letters.and'))],
    ['email', told.emails.join(t('trade:letters.and'))],
  ]
  return facts.flatMap(([name, value]) =>
    value.trim() === '' ? [] : t('trade:letters.fact', { label: label(name, t), value: value.trim() }),
  )
}

const label = (
  name:
    | 'company'
    | 'item'
    | 'specification'
    | 'moq'
    | 'quantity'
    | 'capacity'
    | 'price'
    | 'targetPrice'
    | 'leadTime'
    | 'serves'
    | 'deliverTo'
    | 'neededBy'
    | 'method'
    | 'certificates'
    | 'contact'
    | 'phone'
    | 'email',
  t: LetterWords['t'],
): string => t(`trade:letters.label.${name}`)
