import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'

/** Where buyers mostly are; China first. */
const codes = [
  ...['CN', 'HK', 'MO', 'TW', 'JP', 'KR', 'VN', 'TH', 'SG', 'MY', 'ID', 'PH', 'IN', 'PK', 'BD', 'AE', 'SA'],
  ...['TR', 'RU', 'KZ', 'DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'PL', 'GB', 'US', 'CA', 'MX', 'BR', 'CL', 'AR'],
  ...['EG', 'NG', 'KE', 'ZA', 'AU', 'NZ'],
]

const storageKey = 'rapport.touchpoints.country'
const listeners = new Set<() => void>()

/** Whose public holidays the calendar shows, as chosen last on this device. */
export function useCountry() {
  const { t } = useTranslation('touchpoints')
  const { language } = useFormat()
  const country = useSyncExternalStore(subscribe, read)
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const special = { HK: t('region.HK'), MO: t('region.MO'), TW: t('region.TW') }
    return codes.map((code) => ({
      value: code,
      label: Object.entries(special).find(([one]) => one === code)?.[1] ?? names.of(code) ?? code,
    }))
  }, [language, t])
  return { country, choices, choose }
}

function read(): string {
  try {
    const kept = window.localStorage.getItem(storageKey)
    return kept !== null && codes.includes(kept) ? kept : 'CN'
  } catch {
    return 'CN'
  }
}

function choose(country: string) {
  try {
    window.localStorage.setItem(storageKey, country)
  } catch {
    // A full or forbidden storage costs a click tomorrow, nothing more.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
