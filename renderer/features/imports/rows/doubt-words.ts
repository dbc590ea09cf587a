import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellDoubt } from '#shared/domain/import/reading.ts'

/** Every code the reader of cells may doubt; a new one fails to compile here until it has words. */
const known = {
  'date-incomplete': true,
  'date-future': true,
  'date-several': true,
  'leap-month-absent': true,
  'lunar-day-absent': true,
  'calendar-assumed': true,
  'amount-approximate': true,
  'amount-range': true,
  'words-not-understood': true,
  'unit-assumed': true,
} as const satisfies Record<CellDoubt, true>

/** What was not certain about some cells and how they were read, in the language on screen. */
export function useDoubtWords(): (doubt: string) => string {
  const { t } = useTranslation('imports')
  return useCallback(
    (doubt) => (isKnown(doubt) ? t(`doubt.${doubt}`) : t('doubtOther', { code: doubt })),
    [t],
  )
}

const isKnown = (doubt: string): doubt is CellDoubt => Object.hasOwn(known, doubt)
