import type { GreetingPaper, PaperPerson } from '#shared/model/greeting-paper.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import { letterParts } from './letter-parts.ts'
import type { PaperOptions } from './paper-order.ts'

export interface LetterBlock {
  kind: 'date' | 'subject' | 'salutation' | 'paragraph' | 'closing'
  text: string
}

/**
 * A letter from its first line to its last. The day of writing (`on`, already in the reader's language) stands above an English
 * letter and under a Chinese one; a card has none of its own.
 */
export function letterBlocks(
  { message, language, signer }: Pick<PaperPerson, 'message' | 'language' | 'signer'>,
  ownCompany: GreetingPaper['ownCompany'],
  { size, on }: { size: PaperOptions['size']; on: string },
): LetterBlock[] {
  const company = ownName(ownCompany, language)
  const signature = language === 'en' ? [signer, company] : [company, signer]
  const parts = letterParts(message.body, { language, signature })
  const isLetter = size === 'a4'
  const date = isLetter && parts.needsDate ? on : ''
  const closing = [...parts.closing, ...(language === 'en' ? [] : [date])].filter((line) => line !== '')
  const all: LetterBlock[] = [
    { kind: 'date', text: language === 'en' ? date : '' },
    { kind: 'subject', text: isLetter ? (message.subject ?? '') : '' },
    { kind: 'salutation', text: parts.salutation ?? '' },
    ...parts.paragraphs.map((text): LetterBlock => ({ kind: 'paragraph', text })),
    { kind: 'closing', text: closing.join('\n') },
  ]
  return all.filter(({ text }) => text !== '')
}

/** The other name where there is none in this language. */
export const ownName = ({ zh, en }: GreetingPaper['ownCompany'], language: MessageLanguage): string =>
  language === 'en' ? en || zh : zh || en

/** 2026年9月25日, 25 September 2026: a letter is in no hurry. `day` as YYYY-MM-DD. */
export const longDate = (day: string, language: MessageLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
