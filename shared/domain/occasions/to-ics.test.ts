import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant, LocalDate } from '../../model/dates.ts'
import { type IcsEntry, icsUid, toIcs } from './to-ics.ts'

const day = (text: string) => LocalDate.parse(text)
const madeAt = Instant.parse('2026-03-05T01:30:00.250Z')
const entry = (more: Partial<IcsEntry> = {}): IcsEntry => ({
  uid: icsUid('mid-autumn', 2026),
  on: day('2026-09-25'),
  title: '中秋节',
  description: null,
  categories: [],
  ...more,
})
const file = (entries: IcsEntry[], name = '2026') => toIcs({ name, entries, madeAt })
/** As a reader takes the lines apart: unfolded. */
const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const octets = (line: string) => new TextEncoder().encode(line).length

describe('a calendar file', () => {
  test('holds whole days that take no time', () => {
    expect(linesOf(file([entry({ description: '农历八月十五', categories: ['中秋节', 'VIP, A'] })]))).toEqual(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Rapport//Rapport CRM//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:2026',
        'BEGIN:VEVENT',
        'UID:mid-autumn-2026@rapport',
        'DTSTAMP:20260305T013000Z',
        'DTSTART;VALUE=DATE:20260925',
        'DTEND;VALUE=DATE:20260926',
        'SUMMARY:中秋节',
        'DESCRIPTION:农历八月十五',
        'CATEGORIES:中秋节,VIP\\, A',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
      ],
    )
  })

  test("ends a day of New Year's Eve in the next year", () => {
    expect(file([entry({ on: day('2026-12-31') })])).toContain('DTEND;VALUE=DATE:20270101\r\n')
  })

  test('escapes what has a meaning of its own', () => {
    const lines = linesOf(file([entry({ title: 'A; B, C\\D\r\nE\nF\u0000\u0007G' })]))
    expect(lines).toContain('SUMMARY:A\\; B\\, C\\\\D\\nE\\nFG')
  })

  test('without entries is a calendar all the same', () => {
    expect(file([])).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s)
  })

  test('has no line of more than 75 octets, and unfolds to what went in', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 })
    const chinese = fc.string({ unit: fc.constantFrom(...'中秋节快乐王芳🎑a,;'), maxLength: 200 })
    fc.assert(
      fc.property(fc.oneof(anyText, chinese), (title) => {
        const ics = file([entry({ title })])
        for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const summary = linesOf(ics).find((line) => line.startsWith('SUMMARY:')) ?? ''
        const read = summary
          .slice('SUMMARY:'.length)
          .replaceAll(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))
        const kept = title.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')
        expect(read).toBe(kept)
        expect(linesOf(ics)).toHaveLength(14)
      }),
      { numRuns: 500 },
    )
  })
})
