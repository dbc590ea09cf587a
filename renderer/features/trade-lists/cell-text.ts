import type { TFunction } from 'i18next'
import type { Format } from '#renderer/ui/format/format.ts'
import { spacedPhone } from '#renderer/ui/text/spaced-phone.ts'
import type { TradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { TradeListKind, TradeListRow } from '#shared/model/trade-list.ts'
import type { TradeColumn } from './trade-columns.ts'

/** What a list needs to say its words; on paper in its own language. */
export interface ListWords {
  t: TFunction<['trade', 'model', 'common']>
  format: Format
  terms: TradeWords
  /** The local day it is: days of this year are written without it. */
  today: string
}

export function headingOf(column: TradeColumn, kind: TradeListKind, { t }: ListWords): string {
  if (column === 'on') return t(`trade:lists.on.${kind}`)
  if (column === 'days') return t(`trade:lists.days.${kind}`)
  if (column === 'company') return t(kind === 'quietSuppliers' ? 'model:role.supplier' : 'model:role.buyer')
  return t(`trade:lists.column.${column}`)
}

/** What a cell says; '' where nothing is known. */
export function cellText(column: TradeColumn, row: TradeListRow, words: ListWords): string {
  const { t, format, terms } = words
  switch (column) {
    case 'on':
    case 'neededBy':
    case 'deadline': {
      const day = row[column]
      if (day !== null) return format.dateNear(day, words.today)
      return column === 'on' ? t('trade:lists.never') : ''
    }
    case 'phone':
      return spacedPhone(row.phone ?? '')
    case 'tier':
      return row.tier === null ? '' : t(`model:tierShort.${row.tier}`)
    case 'place':
      return row.place === null ? '' : terms.region(row.place)
    case 'region':
      return row.region === null ? '' : terms.region(row.region)
    case 'category':
      return (format.language === 'en' ? row.category?.en || row.category?.zh : row.category?.zh) ?? ''
    case 'quantity':
      return row.quantity === null ? '' : terms.quantity(row.quantity)
    case 'price':
      return row.price === null ? '' : terms.price(row.price)
    case 'amount':
      return row.amount === null || row.currency === null ? '' : terms.amount(row.amount, row.currency)
    case 'method':
      return row.method === null ? '' : t(`model:purchaseMethod.${row.method}`)
    case 'certificates':
      return row.certificates.join(t('trade:lists.and'))
    case 'status':
      return row.status === null ? '' : t(`model:requirementStatus.${row.status}`)
    case 'reasons':
      return row.reasons.length === 0
        ? row.proposed === 0 && row.round === 1
          ? t('trade:lists.neverProposed')
          : ''
        : row.reasons
            .map(({ reason, count }) =>
              t('trade:lists.reason', { reason: t(`model:noDealReason.${reason}`), count }),
            )
            .join(t('trade:lists.and'))
    case 'round':
    case 'proposed':
    case 'days':
    case 'offerings': {
      const figure = row[column]
      return figure === null ? '' : format.number(figure)
    }
    case 'company':
    case 'title':
    case 'specification':
      return row[column]
    case 'contact':
    case 'supplier':
    case 'owner':
    case 'notes':
      return row[column] ?? ''
  }
}

/** As a spreadsheet wants it: figures to count with, days that sort, and words. */
export function cellValue(column: TradeColumn, row: TradeListRow, words: ListWords): string | number | null {
  switch (column) {
    case 'round':
    case 'proposed':
    case 'days':
    case 'offerings':
    case 'amount':
    case 'on':
    case 'neededBy':
    case 'deadline':
      return row[column]
    default:
      return cellText(column, row, words) || null
  }
}
