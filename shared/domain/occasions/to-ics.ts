import type { Instant, LocalDate } from '../../model/dates.ts'
import { dayNumberOf, localDateOf } from '../calendar/day-number.ts'

/** One whole day of the calendar. */
export type IcsEntry = {
  /** The same for the same entry in every file, so that reading a newer file changes entries and adds none twice. */
  uid: string
  on: LocalDate
  title: string
  description: string | null
  categories: readonly string[]
}

export type IcsCalendar = {
  name: string
  entries: readonly IcsEntry[]
  /** When the file was made; it decides which of two versions of an entry is the newer one. */
  madeAt: Instant
}

/** The calendar as an iCalendar file (RFC 5545): whole days, no alarms, free time. Lines end with CRLF. */
export function toIcs({ name, entries, madeAt }: IcsCalendar): string {
  const stamp = madeAt.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Rapport CRM//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `mid-autumn-2026@rapport`, `birthday-<contact>-2026@rapport`. */
export const icsUid = (...parts: readonly (string | number)[]): string => `${parts.join('-')}@rapport`

function eventLines({ uid, on, title, description, categories }: IcsEntry, stamp: string): string[] {
  // The end of a whole day is the day after it.
  const end = localDateOf(dayNumberOf(on) + 1)
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${end.replaceAll('-', '')}`,
    `SUMMARY:${text(title)}`,
    ...(description === null ? [] : [`DESCRIPTION:${text(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(text).join(',')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** RFC 5545 allows no control characters in a text but tabs; names from imported lists may hold some. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const longestLine = 75

/** A line has at most 75 octets; what follows begins with a blank. No character is cut in two. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
