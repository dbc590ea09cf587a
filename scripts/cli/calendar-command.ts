import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countryCodeOf } from '#shared/domain/calendar/country-code.ts'
import { daysOffFileName, daysOffWith } from '#shared/domain/calendar/days-off-file.ts'
import type { PublicHolidays } from '#shared/domain/calendar/public-holidays.ts'
import { workCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { type CalendarDay, calendarDays } from '#shared/domain/occasions/calendar-days.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { Occasion } from '#shared/model/occasion.ts'

export type CalendarOptions = {
  /** `YYYY-MM-DD`, from 1900 to 2100, both included. */
  from: string | undefined
  to: string | undefined
  /** A code (DE) or a name (德国, Germany). */
  country: string
}

export type CalendarSources = {
  /** Where a newer list of days off may lie. */
  dataDir: string
  occasions: readonly Occasion[]
  /** Asked for only for a country other than China: the library is big. */
  publicHolidays: () => Promise<PublicHolidays>
}

export type CalendarProblem =
  | { code: 'no-such-from' | 'no-such-to' | 'to-before-from' }
  | { code: 'no-such-country'; country: string }
  | { code: 'days-off-file'; path: string; detail: string }

/** Each day with its lunar date, occasions, public holiday and whether it is off. */
export async function calendarCommand(
  { from, to, country }: CalendarOptions,
  sources: CalendarSources,
): Promise<{ ok: true; days: CalendarDay[] } | { ok: false; problem: CalendarProblem }> {
  const first = dateOf(from)
  if (first === null) return { ok: false, problem: { code: 'no-such-from' } }
  const last = dateOf(to)
  if (last === null) return { ok: false, problem: { code: 'no-such-to' } }
  if (last < first) return { ok: false, problem: { code: 'to-before-from' } }
  const code = countryCodeOf({ country })
  if (code === null) return { ok: false, problem: { code: 'no-such-country', country } }

  const path = join(sources.dataDir, daysOffFileName)
  const { daysOff, problem } = daysOffWith(await textOf(path))
  if (problem !== null)
    return { ok: false, problem: { code: 'days-off-file', path, detail: JSON.stringify(problem) } }
  const publicHolidays = code === 'CN' ? () => [] : await sources.publicHolidays()
  const days = calendarDays({
    from: first,
    to: last,
    country: code,
    occasions: sources.occasions,
    workCalendar: workCalendar({ daysOff, publicHolidays }),
  })
  return { ok: true, days }
}

function dateOf(text: string | undefined): LocalDate | null {
  const date = LocalDate.safeParse(text)
  return date.success && date.data >= '1900-01-01' && date.data <= '2100-12-31' ? date.data : null
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null
    throw error
  }
}
