import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import { tradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { ListWords } from './cell-text.ts'

/** The words of a list in the language on screen. */
export function useListWords(): ListWords {
  const { i18n } = useTranslation()
  const { today } = useReadyStatus()
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return useMemo(() => {
    const format = createFormat(language)
    return {
      t: i18n.getFixedT(language, ['trade', 'model', 'common']),
      format,
      terms: tradeWords(i18n.getFixedT(language, ['trade', 'model']), format),
      today,
    }
  }, [i18n, language, today])
}
