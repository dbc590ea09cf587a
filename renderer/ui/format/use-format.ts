import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './format.ts'

/** The writing of dates, numbers and money in the language on screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return createFormat(i18n.language === 'en' ? 'en' : 'zh-CN')
}
