import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { model } from '#renderer/locales/zh-CN/model.ts'
import { createFormat, type Format } from '../format/format.ts'

type Unit = keyof typeof model.unit
interface Quantity {
  amount: number
  unit: Unit
  perPack?: number | undefined
}
interface PriceBand {
  low: number | null
  high: number | null
  currency: string
  per: Unit
}
interface Region {
  country: string | null
  province: string | null
  city: string | null
}

export type TradeWords = ReturnType<typeof tradeWords>

/** Terms of trade in words, in the language on screen. */
export function useTradeWords(): TradeWords {
  const { t, i18n } = useTranslation(['trade', 'model'])
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return useMemo(() => tradeWords(t, createFormat(language)), [t, language])
}

/** 500件, ¥32–38/件, 浙江 宁波; for a paper in a language of its own, with that language's words. */
export function tradeWords(t: TFunction<['trade', 'model']>, format: Format) {
  const unit = (one: Unit) => t(`model:unit.${one}`)
  const quantity = ({ amount, unit: of, perPack }: Quantity) => {
    const words = t('trade:quantity', { amount: format.number(amount), unit: unit(of) })
    return perPack === undefined
      ? words
      : t('trade:packed', { quantity: words, unit: unit(of), pieces: format.number(perPack) })
  }
  return {
    unit,
    quantity,
    /** Every digit, in its currency: ¥1,250.50, US$300. */
    amount: (value: number, currency: string) => format.money(value, currency),
    price: ({ low, high, currency, per }: PriceBand) => {
      const money = (value: number) => format.money(value, currency)
      const of = { unit: unit(per) }
      if (low !== null && high !== null && low !== high)
        return t('trade:price.between', { low: money(low), high: format.number(high), ...of })
      if (low !== null && high !== null) return t('trade:price.exactly', { price: money(low), ...of })
      if (high !== null) return t('trade:price.upTo', { price: money(high), ...of })
      return low === null ? '' : t('trade:price.from', { price: money(low), ...of })
    },
    region: regionWords,
  }
}

/** 浙江 宁波; home goes without saying, and a city that is its own province is said once. */
function regionWords({ country, province, city }: Region): string {
  const isHome = country !== null && /^(?:cn|china|\u4e2d\u56fd)$/iu.test(country) && province !== null
  return [isHome ? null : country, province, city]
    .filter((part, at, parts) => part !== null && part !== '' && part !== parts[at - 1])
    .join(' ')
}
