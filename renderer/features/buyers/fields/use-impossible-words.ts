import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import type { Anniversary } from '#shared/model/dates.ts'
import { useAnniversaryWords } from './use-anniversary-words.ts'

/** Why no calendar has such a day, in words; undefined for a day there is. */
export function useImpossibleWords(): (value: Anniversary | null) => string | undefined {
  const { t } = useTranslation('buyers')
  const words = useAnniversaryWords()
  return useMemo(
    () => (value) => {
      const why = value === null ? null : impossibleDate(value)
      if (value === null || why === null) return undefined
      if (why === 'year-out-of-range') return t('anniversary.impossible.year')
      const { year, month: number, calendar } = value
      const plain = words.month(number, calendar)
      const named = value.leap ? t('anniversary.leapMonth', { month: plain }) : plain
      if (why === 'no-such-leap-month')
        return year === undefined
          ? t('anniversary.impossible.neverLeap', { month: named })
          : t('anniversary.impossible.leapMonth', { month: named, year })
      const month = year === undefined ? named : t(`anniversary.monthOf.${calendar}`, { month: named, year })
      return t(`anniversary.impossible.${calendar}Day`, { month, day: words.day(value.day, calendar) })
    },
    [t, words],
  )
}
