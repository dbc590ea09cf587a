import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, resources } from './resources.ts'

/** Starts i18next with both languages in memory, so that switching is instant and works offline. */
export async function startI18n(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed
  })
  return i18next
}

/** The language to start with when nobody has chosen one. */
export function preferredLanguage(candidates: readonly string[]): Language {
  const first = candidates.find((candidate) => /^(zh|en)\b/i.test(candidate))
  return first !== undefined && /^en/i.test(first) ? 'en' : 'zh-CN'
}
