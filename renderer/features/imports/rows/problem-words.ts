import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellProblem } from '#shared/domain/import/reading.ts'

/** Every code the reader of cells may flag; a new one fails to compile here until it has words. */
const known = {
  missing: true,
  'too-long': true,
  'phone-unreadable': true,
  'phone-rounded': true,
  'email-invalid': true,
  'date-impossible': true,
  'date-unreadable': true,
  'date-ambiguous': true,
  'amount-unreadable': true,
  'amount-negative': true,
  'amount-too-large': true,
  'amount-foreign-currency': true,
  'number-unreadable': true,
  'choice-unknown': true,
  'yes-no-unreadable': true,
  'credit-code-length': true,
  'credit-code-characters': true,
  'credit-code-checksum': true,
  'credit-code-rounded': true,
  'title-missing': true,
  'quantity-unreadable': true,
  'quantity-not-positive': true,
  'quantity-too-large': true,
  'unit-unknown': true,
  'price-unreadable': true,
  'price-upside-down': true,
  'currency-unknown': true,
  'days-unreadable': true,
} as const satisfies Record<CellProblem, true>

/** What is wrong with a cell and what became of it, in the language on screen. */
export function useProblemWords(): (problem: string) => string {
  const { t } = useTranslation('imports')
  return useCallback(
    (problem) => (isKnown(problem) ? t(`problem.${problem}`) : t('problemOther', { code: problem })),
    [t],
  )
}

const isKnown = (problem: string): problem is CellProblem => Object.hasOwn(known, problem)
