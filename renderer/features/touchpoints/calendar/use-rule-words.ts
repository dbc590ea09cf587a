import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import type { OccasionRule } from '#shared/model/occasion.ts'

/** 每年农历八月十五, 2026年5月18日, 每年5月的第2个星期日, in the language on screen. */
export function useRuleWords() {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  return useCallback(
    (rule: OccasionRule): string => {
      switch (rule.kind) {
        case 'solarTerm':
          return t('rule.yearly', { day: t(`term.${rule.term}`) })
        case 'nthWeekday':
          return t(rule.nth === -1 ? 'rule.lastWeekday' : 'rule.nthWeekday', {
            month: monthName(rule.month, format.language),
            nth: rule.nth,
            weekday: format.weekday(mondayWeek(rule.weekday)),
          })
        case 'once':
          return rule.calendar === 'lunar'
            ? t('rule.lunarOnce', { year: rule.year, day: lunarLabel({ ...rule, leap: rule.leap ?? false }) })
            : format.date(`${rule.year}-${two(rule.month)}-${two(rule.day)}`)
        case 'yearly':
          return t('rule.yearly', {
            day:
              rule.calendar === 'lunar'
                ? t('calendar.lunar', { day: lunarLabel({ ...rule, leap: rule.leap ?? false }) })
                : // A leap year, so that 29 February is a day; the year is not written.
                  format.monthDay(`2024-${two(rule.month)}-${two(rule.day)}`),
          })
      }
    },
    [t, format],
  )
}

/** 1 January 2024 was a Monday. */
const mondayWeek = (weekday: number) => `2024-01-${two(weekday)}`
const two = (value: number) => String(value).padStart(2, '0')

export const monthName = (month: number, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1))
