import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from './read-fields.ts'

/** What is wrong with a field, as a sentence under it; undefined when nothing is. */
export function useProblemWords(): (problem: FieldProblem | undefined) => string | undefined {
  const { t } = useTranslation('matchForms')
  return useCallback(
    (problem) =>
      problem === undefined ? undefined : t(`problem.${problem.code}`, { word: problem.word ?? '' }),
    [t],
  )
}
