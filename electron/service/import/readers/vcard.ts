import iconv from 'iconv-lite'

/** One property of a card: `TEL;TYPE=CELL:139…`. Values are decoded (quoted-printable, charset) but not split or unescaped. */
export type VcardProperty = { name: string; types: ReadonlySet<string>; value: string }

export type Vcard = { line: number; properties: VcardProperty[] }

const longestCard = 4_000_000

/**
 * Reads vCard 2.1, 3.0 and 4.0 from lines of text: folded lines, `TEL;CELL` and `TEL;TYPE=CELL`, groups (`item1.TEL`),
 * quoted-printable in any charset (phones write GBK), escapes. Photos, sounds and keys are left out. A line that is no property
 * is skipped: one broken line must not cost the card.
 */
export async function* readVcards(text: AsyncIterable<string>): AsyncIterable<Vcard> {
  let card: Vcard | undefined
  let size = 0
  for await (const { line, content } of unfolded(text)) {
    if (/^begin:vcard\s*$/i.test(content)) {
      card = { line, properties: [] }
      size = 0
    } else if (/^end:vcard\s*$/i.test(content)) {
      if (card !== undefined) yield card
      card = undefined
    } else if (card !== undefined && size < longestCard) {
      const property = readProperty(content)
      if (property === undefined || /^(?:PHOTO|LOGO|SOUND|KEY)$/.test(property.name)) continue
      size += property.value.length
      card.properties.push(property)
    }
  }
  if (card !== undefined && card.properties.length > 0) yield card
}

/** The components of a structured value: `ORG:公司;部门`, `N:王;芳`, `ADR:;;街道;城市;省;邮编;国家`. */
export function components(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescapeValue)
}

export const unescapeValue = (value: string): string =>
  value
    .replace(/\\([nN,;:\\])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character))
    .trim()

type Line = { line: number; content: string }

/** Joins folded lines: a blank continues the line before (3.0, 4.0), an `=` at the end of a quoted-printable one its own (2.1). */
async function* unfolded(text: AsyncIterable<string>): AsyncIterable<Line> {
  let pending: Line | undefined
  let number = 0
  for await (const content of lines(text)) {
    number += 1
    const isSoftBreak =
      pending !== undefined &&
      /quoted-printable/i.test(pending.content.split(':')[0] ?? '') &&
      pending.content.endsWith('=')
    if (pending !== undefined && isSoftBreak) {
      if (pending.content.length < longestCard) pending.content = pending.content.slice(0, -1) + content
    } else if (pending !== undefined && /^[ \t]/.test(content)) {
      if (pending.content.length < longestCard) pending.content += content.slice(1)
    } else {
      if (pending !== undefined) yield pending
      pending = { line: number, content }
    }
  }
  if (pending !== undefined) yield pending
}

async function* lines(text: AsyncIterable<string>): AsyncIterable<string> {
  let rest = ''
  for await (const part of text) {
    const pieces = (rest + part).split('\n')
    rest = pieces.pop() ?? ''
    for (const piece of pieces) yield piece.endsWith('\r') ? piece.slice(0, -1) : piece
  }
  if (rest !== '') yield rest
}

function readProperty(content: string): VcardProperty | undefined {
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:"])*)?):([\s\S]*)$/.exec(content)
  if (match === null) return undefined
  const types = new Set<string>()
  let charset: string | undefined
  let isQuotedPrintable = false
  for (const parameter of (match[2] ?? '').split(';').filter((each) => each !== '')) {
    const [key = '', raw = ''] = parameter.includes('=') ? parameter.split('=', 2) : ['TYPE', parameter]
    for (const value of raw.replaceAll('"', '').split(',')) {
      if (/^charset$/i.test(key)) charset = value
      else if (/quoted-printable/i.test(value)) isQuotedPrintable = true
      else if (/^(?:type|label)$/i.test(key)) types.add(value.trim().toLowerCase())
    }
  }
  const value = match[3] ?? ''
  return {
    name: (match[1] ?? '').toUpperCase(),
    types,
    value: isQuotedPrintable ? decodeQuoted(value, charset) : value,
  }
}

/** Phones name the charset or leave it out; then UTF-8 is tried before GB18030. */
function decodeQuoted(value: string, charset: string | undefined): string {
  const bytes = Buffer.from(
    value
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  if (charset !== undefined && iconv.encodingExists(charset)) {
    return iconv.decode(bytes, /^gb(?:k|2312)$/i.test(charset) ? 'gb18030' : charset)
  }
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : text
}
