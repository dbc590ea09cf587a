import type { MessageLanguage } from '#shared/model/message-language.ts'

/** A letter taken apart, so that each part stands where a letter has it. */
export interface LetterParts {
  /** 尊敬的王总：/ Dear Ms Wang, — null where the text has none of its own line. */
  salutation: string | null
  paragraphs: string[]
  /** Who signs, line by line. */
  closing: string[]
  /** False when the text says a day itself: then the paper adds none. */
  needsDate: boolean
}

/**
 * Reads a composed text. Most end with who signs it (the templates that come with the application do); a text that does
 * not gets `signature` under it.
 */
export function letterParts(
  body: string,
  { language, signature }: { language: MessageLanguage; signature: readonly (string | null)[] },
): LetterParts {
  const signers = signature.flatMap((line) => (line === null || line.trim() === '' ? [] : [line.trim()]))
  const blocks = body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n+/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((block) => block.length > 0)
  const closing = blocks.length > 1 && isClosing(blocks.at(-1) ?? [], signers) ? (blocks.pop() ?? []) : null
  const lines = blocks.flat()
  const salutation = lines.length > 1 && isSalutation(lines[0] ?? '') ? (lines.shift() ?? null) : null
  const said = closing ?? signers
  return {
    salutation,
    paragraphs: lines,
    closing: said,
    needsDate: !said.some((line) => aDay[language].test(line)),
  }
}

/** Short, and ends as one addresses somebody. */
const isSalutation = (line: string): boolean =>
  [...line].length <= 60 &&
  (/[：:，,]$/.test(line) || /^(?:您好|你好|dear\b|hello\b)/i.test(line) || /您好[！!。]?$/.test(line))

/** The last lines of a letter, all short, where one says who signs. */
function isClosing(lines: readonly string[], signers: readonly string[]): boolean {
  const isShort = lines.every((line) => [...line].length <= (/\p{Script=Han}/u.test(line) ? 30 : 60))
  return (
    isShort && lines.some((line) => valediction.test(line) || signers.some((name) => line.startsWith(name)))
  )
}

const valediction =
  /(?:敬上|谨上|谨启|敬启|敬赠|顿首|上$)|^(?:yours|sincerely|kind regards|best regards|warm regards|with\b.*\b(?:regards|wishes)|regards|best wishes)\b/i

const aDay: Readonly<Record<MessageLanguage, RegExp>> = {
  'zh-CN': /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/,
  en: /\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+ \d{1,2}, \d{4}\b/,
}
