import { LocalDate } from '#shared/model/dates.ts'

/** The days a list can sensibly mention; the same span as `Anniversary`. */
export const firstYear = 1900
export const lastYear = 2100

/** A real day of the Gregorian calendar between 1900 and 2100, else undefined. */
export function toLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= firstYear && year <= lastYear) || !isDayOf(year, month, day)) return undefined
  return LocalDate.parse(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** Without a year 29 February is a day. */
export function isDayOf(year: number | undefined, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/**
 * The day an Excel serial number stands for, in the 1900 system (which counts a 29 February 1900 that never was) or the 1904
 * system of old Mac files. The time of day is dropped: Excel stores local time without a zone.
 */
export function excelSerialToLocalDate(serial: number, date1904 = false): LocalDate | undefined {
  const day = Math.floor(serial)
  if (!(day >= 0 && day < 80_000) || (!date1904 && (day === 0 || day === 60))) return undefined
  const offset = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const date = new Date(offset + day * 86_400_000)
  return toLocalDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
