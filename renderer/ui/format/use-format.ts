import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { createFormat, type Format } from './format.ts'

/** The writing of dates, numbers and money in the language on screen. It stands in thousands of cells: nothing else is asked for. */
export function useFormat(): Format {
  const language = useSyncExternalStore(subscribe, languageNow)
  return createFormat(language === 'en' ? 'en' : 'zh-CN')
}

const languageNow = () => i18next.language

function subscribe(onChange: () => void) {
  i18next.on('languageChanged', onChange)
  return () => i18next.off('languageChanged', onChange)
}
