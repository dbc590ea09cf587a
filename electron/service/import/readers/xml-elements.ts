import { TableReadError } from './table-source.ts'

/** One element without nested elements of its own name: its attributes as written and what stands inside. */
export type XmlElement = { attributes: string; inner: string; prefix: string }

const largestElement = 64 * 1024 * 1024

/**
 * Streams the elements of one name out of an XML document, those of a chunk together: a workbook has tens of thousands of
 * shared strings, and to wait for each costs more than to read it. Namespace prefixes are ignored; comments and CDATA do
 * not occur around table rows.
 * @throws TableReadError `damaged` when the last element is not closed
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncIterable<XmlElement[]> {
  let text = ''
  let prefix: string | undefined
  let searchedTo = 0
  for await (const part of xmlText(chunks)) {
    text += part
    prefix ??= rootPrefix(text)
    if (prefix === undefined) continue
    const open = `<${prefix}${name}`
    const close = `</${prefix}${name}>`
    const elements: XmlElement[] = []
    let at = 0
    for (;;) {
      const start = findOpen(text, open, at)
      if (start === -1) {
        // The end may hold the beginning of the next tag.
        at = Math.max(at, text.length - open.length)
        break
      }
      const tagEnd = text.indexOf('>', start)
      at = start
      if (tagEnd === -1) break
      const attributes = text.slice(start + open.length, tagEnd)
      if (attributes.endsWith('/')) {
        elements.push({ attributes: attributes.slice(0, -1), inner: '', prefix })
        at = tagEnd + 1
        continue
      }
      const end = text.indexOf(close, Math.max(tagEnd, start + searchedTo))
      if (end === -1) {
        searchedTo = Math.max(0, text.length - start - close.length)
        break
      }
      searchedTo = 0
      elements.push({ attributes, inner: text.slice(tagEnd + 1, end), prefix })
      at = end + close.length
    }
    if (elements.length > 0) yield elements
    text = text.slice(at)
    if (text.length > largestElement) throw new TableReadError('too-large')
  }
  if (prefix !== undefined && findOpen(text, `<${prefix}${name}`, 0) !== -1)
    throw new TableReadError('damaged')
}

/** Calls back for each element of one name inside a piece of XML, in one pass however broken the piece is. */
export function forEachElement(
  xml: string,
  prefix: string,
  name: string,
  take: (attributes: string, inner: string) => void,
) {
  const open = `<${prefix}${name}`
  const close = `</${prefix}${name}>`
  for (let at = findOpen(xml, open, 0); at !== -1; ) {
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd === -1) return
    const isEmpty = xml[tagEnd - 1] === '/'
    const end = isEmpty ? tagEnd : xml.indexOf(close, tagEnd)
    if (end === -1) return
    take(
      xml.slice(at + open.length, isEmpty ? tagEnd - 1 : tagEnd),
      isEmpty ? '' : xml.slice(tagEnd + 1, end),
    )
    at = findOpen(xml, open, isEmpty ? tagEnd + 1 : end + close.length)
  }
}

/** The value of an attribute, whatever its prefix; undefined when it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = patternOf(name).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

/** Of the few attributes that are asked for, row after row. */
const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}

export function unescapeXml(text: string): string {
  const plain = text.includes('<![CDATA[')
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => escapeAmpersand(raw))
    : text
  if (!plain.includes('&')) return plain
  return plain.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const escapeAmpersand = (raw: string): string => raw.replaceAll('&', '&amp;')

/** `<row` must not match `<rowBreaks`. */
function findOpen(text: string, open: string, from: number): number {
  for (let at = text.indexOf(open, from); at !== -1; at = text.indexOf(open, at + 1)) {
    const next = text[at + open.length]
    if (
      next === undefined ||
      next === '>' ||
      next === '/' ||
      next === ' ' ||
      next === '\n' ||
      next === '\r' ||
      next === '\t'
    )
      return at
  }
  return -1
}

/** The prefix of the root element with its colon, empty for none; undefined before the root was read. */
function rootPrefix(text: string): string | undefined {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+[\s>/]/.exec(text)
  if (root === null) return undefined
  return root[1] === undefined ? '' : `${root[1]}:`
}

async function* xmlText(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    yield decoder.decode(chunk, { stream: true })
  }
}
