import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '#db/store.ts'
import {
  type DaysOffFile,
  daysOffFileName,
  readDaysOff,
  shippedDaysOff,
  withNewerYears,
} from '#shared/domain/calendar/days-off-file.ts'
import type { PublicHolidays } from '#shared/domain/calendar/public-holidays.ts'
import { type WorkCalendar, workCalendar } from '#shared/domain/calendar/work-calendar.ts'

/** Days off as shipped, with the years of a newer list where one lies in the data folder. */
export const workDays = (store: Store, publicHolidays: PublicHolidays): WorkCalendar =>
  workCalendar({ daysOff: daysOffOf(store), publicHolidays })

/** A list that cannot be read changes nothing: the shipped one is right for its years. */
function daysOffOf({ dataDir }: Store): DaysOffFile {
  const text = newerList(join(dataDir, daysOffFileName))
  const newer = text === null ? null : readDaysOff(text)
  return newer?.ok ? withNewerYears(shippedDaysOff, newer.file) : shippedDaysOff
}

function newerList(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
