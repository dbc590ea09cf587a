import { useMemo } from 'react'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import type { TradeListRow } from '#shared/model/trade-list.ts'
import { tradeListDays } from '#shared/model/trade-list.ts'
import type { ListWords } from './cell-text.ts'
import type { ListOrder } from './list-order.ts'
import type { TradePaperList } from './paper/trade-paper-list.ts'
import { rowsByOwner } from './rows-by-owner.ts'

/** A list as it is laid on paper: with who prints it, when, and what it holds. */
export function useTradePaper(
  order: ListOrder,
  data: { rows: readonly TradeListRow[]; total: number } | undefined,
  words: ListWords,
  ownerName: (id: string) => string,
): TradePaperList | undefined {
  const { me, today } = useReadyStatus()
  return useMemo(() => {
    if (data === undefined) return undefined
    const { t, format } = words
    const { kind, ownerIds = [], masked = [], days = tradeListDays[kind] } = order.request
    const holds = [
      ...(days === 0 ? [] : [t(`trade:lists.within.${kind}`, { count: days })]),
      ...(ownerIds.length === 0
        ? []
        : [
            t('trade:lists.ofOwners', {
              names: ownerIds
                .map((id) => (id === null ? t('common:unassigned') : ownerName(id)))
                .join(t('trade:lists.and')),
            }),
          ]),
      ...(masked.length === 0
        ? []
        : [
            t('trade:lists.maskedNote', {
              fields: masked.map((field) => t(`trade:lists.mask.${field}`)).join(t('trade:lists.and')),
            }),
          ]),
      t('trade:lists.rowCount', { count: data.total }),
    ]
    return {
      order,
      rows: order.byOwner ? rowsByOwner(data.rows, format.language) : data.rows,
      total: data.total,
      title: t(`trade:lists.kind.${kind}`),
      meta: t('trade:lists.printed', { name: me.name, date: format.date(today) }),
      holds: holds.join(t('trade:lists.separator')),
    }
  }, [order, data, words, ownerName, me, today])
}
