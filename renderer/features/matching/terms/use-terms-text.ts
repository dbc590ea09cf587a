import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Currency, PriceBand, Quantity, Region, Unit } from '#shared/model/trade-terms.ts'

/** Quantities, prices and places as they are written in the language on screen. */
export function useTermsText() {
  const { t } = useTranslation(['matching', 'model'])
  const format = useFormat()
  return useMemo(() => {
    const unit = (of: Unit) => t(`model:unit.${of}`)
    const amount = (value: number, of: Unit) =>
      t('matching:terms.amount', { amount: format.number(value), unit: unit(of) })
    const money = (value: number, currency: Currency) => format.money(value, currency)
    const each = (value: number, currency: Currency, per: Unit) =>
      t('matching:terms.each', { price: money(value, currency), unit: unit(per) })
    return {
      unit,
      amount,
      money,
      each,
      quantity: ({ amount: value, unit: of, perPack }: Quantity) =>
        perPack === undefined
          ? amount(value, of)
          : t('matching:terms.packed', { quantity: amount(value, of), each: format.number(perPack) }),
      price: ({ low, high, currency, per }: PriceBand) => {
        if (low !== null && high !== null && low !== high)
          return t('matching:terms.band', {
            low: money(low, currency),
            high: format.number(high),
            unit: unit(per),
          })
        if (low === null && high !== null)
          return t('matching:terms.atMost', { price: each(high, currency, per) })
        if (high === null && low !== null)
          return t('matching:terms.atLeast', { price: each(low, currency, per) })
        return each(low ?? high ?? 0, currency, per)
      },
      region: regionText,
    }
  }, [t, format])
}

/** 浙江 宁波; a city that is its own province is said once, and home goes without saying. */
export function regionText({ country, province, city }: Region): string {
  const isHome = country !== null && /^(?:cn|china|\u4e2d\u56fd)$/iu.test(country) && province !== null
  return [isHome ? null : country, province, city]
    .filter((part, at, parts) => part !== null && part !== '' && part !== parts[at - 1])
    .join(' ')
}
