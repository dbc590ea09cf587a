/** Something in braces. `parts` are the alternatives between `|`, `content` all of it. */
export type Tag = {
  type: 'tag'
  content: string
  parts: readonly { quoted: boolean; text: string }[]
  written: string
  at: number
}
export type Token =
  | { type: 'text'; text: string }
  | Tag
  | { type: 'problem'; code: 'unclosedField' | 'stray'; written: string; at: number }

/** What stands in one pair of braces is a few words. */
const longestTag = 300

/**
 * Cuts a text at its braces, those of a Chinese keyboard included (`｛称呼｝`), doubled ones as other tools write them too.
 * `\{` and `\}` are plain braces. A condition alone on its line takes the line with it.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain !== '') tokens.push({ type: 'text', text: plain })
    plain = ''
  }
  while (at < text.length) {
    const next = nextSpecial(text, at)
    plain += text.slice(at, next)
    at = next
    const character = text[at]
    if (character === undefined) break
    if (character === '\\') {
      const escaped = text[at + 1] ?? ''
      const isEscape = '{}｛｝\\'.includes(escaped) && escaped !== ''
      plain += isEscape ? escaped : '\\'
      at += isEscape ? 2 : 1
    } else if (isOpen(character)) {
      const tag = readTag(text, at)
      if (tag === null) {
        flush()
        tokens.push({ type: 'problem', code: 'unclosedField', written: character, at })
        at += 1
        continue
      }
      let end = at + tag.written.length
      const line = isControl(tag.content) ? aloneOnLine(text, at, end) : null
      if (line !== null) {
        plain = plain.slice(0, plain.length - (at - line.start))
        end = line.end
      }
      flush()
      tokens.push(tag)
      at = end
    } else {
      flush()
      tokens.push({ type: 'problem', code: 'stray', written: character, at })
      at += 1
    }
  }
  flush()
  return tokens
}

const isOpen = (character: string | undefined): boolean => character === '{' || character === '｛'
const isClose = (character: string | undefined): boolean => character === '}' || character === '｝'

function nextSpecial(text: string, from: number): number {
  let at = from
  while (at < text.length && !'{｛}｝\\'.includes(text[at] ?? '')) at += 1
  return at
}

/** The tag that begins at `at`, or null when its line or the text ends, or another begins, before it is closed. */
function readTag(text: string, at: number): Tag | null {
  const isDoubled = isOpen(text[at + 1])
  const start = at + (isDoubled ? 2 : 1)
  const parts: { quoted: boolean; text: string }[] = []
  let part = ''
  let literal: string | null = null
  const finishPart = () => {
    parts.push(literal === null ? { quoted: false, text: part.trim() } : { quoted: true, text: literal })
    part = ''
    literal = null
  }
  for (let i = start; i < Math.min(text.length, start + longestTag); i += 1) {
    const character = text[i] ?? ''
    const closing = part.trim() === '' && literal === null ? quotes.get(character) : undefined
    if (closing !== undefined) {
      const end = closingQuote(text, i + 1, closing)
      if (end === null) return null
      literal = text.slice(i + 1, end)
      i = end
    } else if (character === '|' || character === '｜') finishPart()
    else if (isClose(character)) {
      if (isDoubled && !isClose(text[i + 1])) return null
      const end = i + (isDoubled ? 2 : 1)
      finishPart()
      return { type: 'tag', content: text.slice(start, i).trim(), parts, written: text.slice(at, end), at }
    } else if (isOpen(character) || character === '\n' || character === '\r') return null
    else part += character
  }
  return null
}

const quotes = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['＂', '＂'],
])

function closingQuote(text: string, from: number, closing: string): number | null {
  const end = text.indexOf(closing, from)
  return end < 0 || end - from > longestTag ? null : end
}

const isControl = (content: string): boolean =>
  /^(?:如果|若|否则|结束|if\s|else|elif\s|end|\/if)/i.test(content)

/** The line a tag has to itself, its line break included; null when something else stands on it. */
function aloneOnLine(text: string, at: number, end: number): { start: number; end: number } | null {
  let start = at
  while (start > 0 && isBlank(text[start - 1])) start -= 1
  if (start > 0 && text[start - 1] !== '\n') return null
  let after = end
  while (after < text.length && isBlank(text[after])) after += 1
  if (text[after] === '\r') after += 1
  if (after < text.length && text[after] !== '\n') return null
  return { start, end: Math.min(text.length, after + 1) }
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\u3000'
