import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from '#renderer/ui/format/format.ts'
import type { PrintLayout } from '#shared/model/follow-up-list.ts'

/** What a paper needs to say its words: in its own language, which need not be the one on screen. */
export interface PaperWords {
  t: TFunction<['lists', 'model', 'common']>
  format: Format
  language: PrintLayout['language']
}

export function usePaperWords(language: PrintLayout['language']): PaperWords {
  const { i18n } = useTranslation()
  return useMemo(
    () => ({
      t: i18n.getFixedT(language, ['lists', 'model', 'common']),
      format: createFormat(language),
      language,
    }),
    [i18n, language],
  )
}
