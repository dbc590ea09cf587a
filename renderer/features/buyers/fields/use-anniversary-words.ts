import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import { mayLackDay, mayLackLeapMonth } from '#shared/domain/calendar/may-be-missing.ts'
import { nextAnniversary } from '#shared/domain/calendar/next-anniversary.ts'
import type { Birthday } from '#shared/model/contact.ts'
import { type Anniversary, LocalDate } from '#shared/model/dates.ts'

/** Birthdays and founding days in words, lunar ones in the calendar's own notation. */
export function useAnniversaryWords() {
  const { t } = useTranslation(['buyers', 'model'])
  const format = useFormat()
  return useMemo(() => {
    const monthName = new Intl.DateTimeFormat(format.language, { month: 'short', timeZone: 'UTC' })
    const monthDay = (value: Anniversary) =>
      value.calendar === 'lunar'
        ? lunarLabel({ month: value.month, day: value.day, leap: value.leap ?? false })
        : // A leap year, so that 29 February is a day; the year is not written.
          format.monthDay(`2024-${two(value.month)}-${two(value.day)}`)
    const plain = (value: Anniversary) => {
      const day = monthDay(value)
      if (value.calendar === 'lunar')
        return value.year === undefined
          ? t('buyers:anniversary.lunar', { day })
          : t('buyers:anniversary.lunarWithYear', { day, year: value.year })
      return value.year === undefined
        ? day
        : format.date(`${value.year}-${two(value.month)}-${two(value.day)}`)
    }
    const month = (number: number, calendar: Anniversary['calendar']) =>
      calendar === 'lunar'
        ? lunarLabel({ month: number, day: 1, leap: false }).slice(0, -dayLength)
        : monthName.format(Date.UTC(2024, number - 1, 1))
    const choices = (value: Birthday) => [
      ...(mayLackLeapMonth(value) && value.leapMonthMissing !== undefined
        ? [
            t(`buyers:anniversary.kept.${value.leapMonthMissing}`, {
              plain: month(value.month, 'lunar'),
              next: month((value.month % 12) + 1, 'lunar'),
            }),
          ]
        : []),
      ...(mayLackDay(value) && value.dayMissing !== undefined
        ? [t(`buyers:anniversary.keptDay.${value.calendar}.${value.dayMissing}`)]
        : []),
    ]
    return {
      /** What the person chose for years without their day; empty where custom holds. */
      choices,
      /** A birthday with what its person chose. */
      withChoices: (value: Birthday) => [plain(value), ...choices(value)].join(t('buyers:clauseSeparator')),
      month,
      /** 农历八月十五, 1986年4月8日, 4月8日 */
      plain,
      /** The same, with the day it is kept next. */
      whole: (value: Anniversary, today: string) => {
        const next = nextAnniversary(value, LocalDate.parse(today))
        return next === null
          ? plain(value)
          : t('buyers:anniversary.withNext', { day: plain(value), next: format.dateWithWeekday(next.on) })
      },
      day: (day: number, calendar: Anniversary['calendar']) =>
        calendar === 'lunar' ? lunarLabel({ month: 1, day, leap: false }).slice(monthLength) : String(day),
    }
  }, [t, format])
}

// The first month and the first day are written with two signs each.
const monthLength = 2
const dayLength = 2

const two = (value: number) => String(value).padStart(2, '0')
