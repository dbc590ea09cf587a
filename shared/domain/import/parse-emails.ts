import { type Cell, plainText, saysNothing } from './cell.ts'
import { nothing, type Problem, type Reading } from './reading.ts'

const mostAddresses = 20

/** Length limits of RFC 5321: 64 characters before the @, 254 in all. */
const address =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u

/** The same of ASCII only, as nearly every address is: without Unicode properties it costs a third. */
const plainAddress =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i

/**
 * E-mail addresses of a cell, several in one allowed (blank, comma, semicolon, slash, 、), also as `Name <a@b.cn>` and `mailto:`.
 * The part behind the @ is put in lower case. What has no @ and is no word for "none" is a problem.
 */
export function parseEmails(cell: Cell): Reading<string[]> {
  if (saysNothing(cell)) return nothing
  if (typeof cell === 'string' && isAddress(cell)) return { ...nothing, value: [normalizeAddress(cell)] }
  const found = new Set<string>()
  const problems: Problem[] = []
  const leftover: string[] = []
  const words: string[] = []
  for (const part of splitAddresses(plainText(cell))) {
    const candidate = part.text.replace(/^["'([<{]+|["')\]>}.]+$/g, '')
    if (isAddress(candidate)) found.add(normalizeAddress(candidate))
    else if (part.isName) leftover.push(part.text)
    else if (part.text.includes('@')) problems.push({ value: part.text, problem: 'email-invalid' })
    else if (!saysNothing(candidate)) words.push(part.text)
  }
  // Words beside an address are a remark; words alone are not an address.
  if (found.size > 0 || problems.length > 0) leftover.push(...words)
  else if (words.length > 0) problems.push({ value: plainText(cell), problem: 'email-invalid' })
  const all = [...found]
  return {
    value: all.length === 0 ? null : all.slice(0, mostAddresses),
    problems,
    doubts: [],
    leftover: [...leftover, ...all.slice(mostAddresses)],
  }
}

export const isAddress = (text: string): boolean =>
  text.length <= 254 && text.indexOf('@') <= 64 && (plainAddress.test(text) || address.test(text))

function normalizeAddress(text: string): string {
  const at = text.lastIndexOf('@')
  return text.slice(0, at) + text.slice(at).toLowerCase()
}

type Part = { text: string; isName: boolean }

function splitAddresses(text: string): Part[] {
  const plain = text
    .replace(/mailto:/gi, ' ')
    .replace(/(?:e-?mail|邮箱|电子邮件|邮件)\s*[:：]/gi, ' ')
    .replaceAll('。', '.')
    .replaceAll('(', ' (')
    .replaceAll(':::', ' ')
  // In "王芳 <wang@x.cn>" the words before the bracket are a name, not a broken address.
  const named = [...plain.matchAll(/([^<>,;、\n]*)<([^<>]*@[^<>]*)>/g)]
  if (named.length > 0) {
    const rest = named.reduce((left, match) => left.replace(match[0], ' '), plain)
    return [
      ...named.flatMap((match) => [
        { text: (match[1] ?? '').trim(), isName: true },
        { text: (match[2] ?? '').trim(), isName: false },
      ]),
      ...splitPlain(rest),
    ].filter((part) => part.text !== '')
  }
  return splitPlain(plain.replace(/\s*@\s*/g, '@'))
}

const splitPlain = (text: string): Part[] =>
  text
    .split(/[\s,;、|\n]+|\/(?=[^/@]*@)|(?:^|(?<=[\w.]))或(?=\w)/)
    .filter((part) => part !== '' && part !== '/')
    .map((part) => ({ text: part, isName: false }))
