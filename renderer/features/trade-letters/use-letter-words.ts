import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '#renderer/ui/format/format.ts'
import { tradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { LetterWords } from './compose-letter.ts'

export function useLetterWords(language: MessageLanguage): LetterWords {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = createFormat(language)
    return {
      t: i18n.getFixedT(language, ['trade', 'model']),
      format,
      terms: tradeWords(i18n.getFixedT(language, ['trade', 'model']), format),
      language,
    }
  }, [i18n, language])
}
