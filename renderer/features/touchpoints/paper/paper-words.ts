import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from '#renderer/ui/format/format.ts'
import type { PaperOptions } from './paper-order.ts'

/** What a paper needs to say its words: in its own language, which need not be the one on screen. */
export interface PaperWords {
  t: TFunction<['touchPaper', 'touchpoints', 'model', 'common', 'lists']>
  format: Format
  language: PaperOptions['language']
}

export function usePaperWords(language: PaperOptions['language']): PaperWords {
  const { i18n } = useTranslation()
  return useMemo(
    () => ({
      t: i18n.getFixedT(language, ['touchPaper', 'touchpoints', 'model', 'common', 'lists']),
      format: createFormat(language),
      language,
    }),
    [i18n, language],
  )
}
