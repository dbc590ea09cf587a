import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './format.ts'

/** The writing of dates, numbers and money in the language on screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return useMemo(() => createFormat(language), [language])
}
