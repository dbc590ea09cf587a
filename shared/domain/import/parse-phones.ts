import type { Phone } from '#shared/model/contact.ts'
import { type Cell, plainText, saysNothing } from './cell.ts'
import { type PhoneNumber, readPhoneNumber } from './phone-number.ts'
import { nothing, notUnderstood, type Problem, type Reading } from './reading.ts'

const mostPhones = 20
const longestRaw = 100

/** `kind` of every number in a fax column; `abroad`: the organization is in another country (see phone-number.ts). */
export type PhoneOptions = { kind?: Phone['kind']; abroad?: boolean }

/**
 * All phone numbers of a cell: several in one (、 / ; , 或, line break, blank), labels (手机: Tel), extensions (转801, ext. 5, -8001),
 * shortened second numbers (0571-88888888/89, /87654321), full-width digits, +86, numbers stored as numbers, 1.3989970850E+10.
 * An extension stays in `raw`. Names beside a number go to `leftover`; digits that are no number are a problem.
 */
export function parsePhones(cell: Cell, options: PhoneOptions = {}): Reading<Phone[]> {
  if (saysNothing(cell)) return nothing
  // Most cells of most lists hold one plain mobile number.
  if (typeof cell === 'string' && /^1[3-9]\d{9}$/.test(cell)) {
    return { ...nothing, value: [{ number: cell, kind: options.kind ?? 'mobile' }] }
  }
  const text = simplify(plainText(cell))
  if (asBefore.test(text)) return notUnderstood(text)
  const rounded = readExponent(text)
  if (rounded === 'lost') return { ...nothing, problems: [{ value: text, problem: 'phone-rounded' }] }

  const phones = new Map<string, Phone>()
  const problems: Problem[] = []
  const leftover: string[] = []
  let before: PhoneNumber | undefined
  for (const part of (rounded ?? text).split(/[、/;,|\n\\]|或者?|以及|\bor\b|\band\b|[&]/i)) {
    const found = readPart(part, before, options.abroad ?? false)
    for (const { phone, raw, label } of found.phones) {
      before = phone
      const kind = options.kind ?? (label === 'fax' ? 'fax' : phone.kind)
      const cut = raw.slice(0, longestRaw)
      if (!phones.has(phone.number)) {
        phones.set(phone.number, {
          number: phone.number,
          kind,
          ...(cut === phone.number ? {} : { raw: cut }),
        })
      }
    }
    leftover.push(...found.words)
    problems.push(...found.bad.map((value): Problem => ({ value, problem: 'phone-unreadable' })))
  }
  if (phones.size === 0 && problems.length === 0 && leftover.length > 0) {
    return { ...nothing, problems: [{ value: text, problem: 'phone-unreadable' }] }
  }
  const all = [...phones.values()]
  leftover.push(...all.slice(mostPhones).map((phone) => phone.number))
  return { value: all.length === 0 ? null : all.slice(0, mostPhones), problems, doubts: [], leftover }
}

/** The number stands in another column already. */
const asBefore = /^同(?:上|左|前|手机号?码?|电话|座机|传真)$/

type FoundPhone = { phone: PhoneNumber; raw: string; label: 'fax' | undefined }
type Part = { phones: FoundPhone[]; words: string[]; bad: string[] }

const labels =
  /(?:手机号码|手机号|手机|移动电话|电话号码|联系电话|办公电话|公司电话|固定电话|电话|座机|固话|总机|传真|热线|号码|办公室|办公|直线|tel(?:ephone)?|phone|mob(?:ile)?|cell(?:phone)?|fax|office|whatsapp|wechat|微信同号|微信同步|同微信|微信|(?<![a-z])[tmpf](?=\s*[:.]))\s*[:.]*/gi

/** An extension behind a number: 转801, -转 801, ext. 12, x12, #12, 分机12; stays with the number as typed. */
const extension = /^[\s,-]*(?:转|分机|ext(?:ension)?\.?|x|#)[\s.:-]*\d{1,6}/i

function readPart(part: string, before: PhoneNumber | undefined, abroad: boolean): Part {
  const result: Part = { phones: [], words: [], bad: [] }
  let rest = part.replace(/\+\s*86\s*\(0\)/g, '+86')
  let words = ''
  let label: 'fax' | undefined
  for (let start = rest.search(firstDigit); start !== -1; start = rest.search(firstDigit)) {
    const between = rest.slice(0, start)
    if (/[a-z\p{L}]/iu.test(between)) label = /fax|传真|(?<![a-z])f\s*[:.]/i.test(between) ? 'fax' : undefined
    words += ` ${between}`
    const run = /^[+(]*\d(?:[\d\s().·_+–-]*\d)?\)?/.exec(rest.slice(start))?.[0] ?? ''
    const tail = extension.exec(rest.slice(start + run.length))?.[0] ?? ''
    rest = rest.slice(start + run.length + tail.length)
    const numbers = readRun(run.trim(), before, abroad)
    if (numbers === undefined) result.bad.push(part.trim())
    // 转8001或8002: a second extension is no number.
    if (numbers?.length === 0) words += ` ${run}`
    for (const number of numbers ?? []) {
      const phone = tail === '' ? number.phone : { ...number.phone, hasExtension: true }
      result.phones.push({ phone, raw: number.raw + (numbers?.length === 1 ? tail : ''), label })
      before = phone
    }
  }
  const name = (words + rest)
    .replace(labels, ' ')
    .replace(/[\s:().[\]【】-]+/g, ' ')
    .trim()
  if (name !== '' && !saysNothing(name)) result.words.push(name)
  return result
}

const firstDigit = /[+(]*\d/

type Numbers = { phone: PhoneNumber; raw: string }[]

/** One run of digits and separators: one number, a number with "-801" behind it, or several numbers with blanks between. */
function readRun(run: string, before: PhoneNumber | undefined, abroad: boolean): Numbers | undefined {
  const whole = readPhoneNumber(run, abroad)
  if (whole !== undefined && !hasDashedExtension(run)) return [{ phone: completed(whole, before), raw: run }]
  const dashed = /^(.*\d{7,8}|.*\d{3,4}\s\d{4}|.*1[3-9]\d{9})\)?\s*[-–]\s*\d{1,5}$/.exec(run)?.[1]
  const main = dashed === undefined ? undefined : readPhoneNumber(dashed, abroad)
  if (main !== undefined) return [{ phone: completed(main, before), raw: run }]
  if (whole !== undefined) return [{ phone: completed(whole, before), raw: run }]
  if (before?.hasExtension && /^\d{1,5}$/.test(run)) return []
  const variant = shortened(run, before)
  if (variant !== undefined) return [{ phone: variant, raw: run }]
  return severalNumbers(run, before, abroad)
}

/** 88888888-8001 is a number with an extension although its digits together could be a longer number. */
const hasDashedExtension = (run: string): boolean => /\d{7,8}\s*[-–]\s*\d{1,5}$/.test(run)

function severalNumbers(run: string, before: PhoneNumber | undefined, abroad: boolean): Numbers | undefined {
  const words = run.split(/\s+/)
  const numbers: Numbers = []
  for (let at = 0; at < words.length; ) {
    let size = Math.min(6, words.length - at)
    let hit: PhoneNumber | undefined
    for (; size > 0 && hit === undefined; size--) {
      // The whole run was tried already; the longest start that is a number wins.
      if (size < words.length) hit = readPhoneNumber(words.slice(at, at + size).join(' '), abroad)
    }
    if (hit === undefined) return undefined
    const raw = words.slice(at, at + size + 1).join(' ')
    numbers.push({ phone: completed(hit, numbers.at(-1)?.phone ?? before), raw })
    at += size + 1
  }
  return numbers.length > 1 ? numbers : undefined
}

/** 0571-88888888/87654321: the second number has the area code of the first. */
function completed(phone: PhoneNumber, before: PhoneNumber | undefined): PhoneNumber {
  const areaCode = before?.areaCode
  if (phone.kind !== 'landline' || phone.areaCode !== undefined || areaCode === undefined) return phone
  return { number: areaCode + phone.number, kind: 'landline', areaCode }
}

/** 0571-88888888/89: only the last digits differ. */
function shortened(run: string, before: PhoneNumber | undefined): PhoneNumber | undefined {
  if (before === undefined || before.kind === 'other' || !/^\d{1,4}$/.test(run)) return undefined
  return { ...before, number: before.number.slice(0, -run.length) + run }
}

/** Dashes of every length become one; a plus sign written apart stands before its digits. */
const simplify = (text: string): string =>
  text
    .replace(/[‐‑‒–—―−─ー~～]/g, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/\+\s+(?=\d)/g, '+')
    // A program that keeps numbers with decimals writes 13989970850.0.
    .replace(/^(\d{7,})\.0$/, '$1')
    // 0755/26781234 is one number whose area code is set apart by the wrong sign.
    .replace(/(?<!\d)(0\d{2,3})\s*[/\\、,]\s*(?=[2-9]\d{6,7}(?!\d))/g, '$1-')

/** 1.3989970850E+10 holds all digits; 1.39E+10 has lost them. */
function readExponent(text: string): string | 'lost' | undefined {
  const match = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text)
  if (match === null) return undefined
  const decimals = match[2] ?? ''
  const exponent = Number(match[3])
  return decimals.length >= exponent ? `${match[1]}${decimals.slice(0, exponent)}` : 'lost'
}
