import { UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { TradeListKind } from '#shared/model/trade-list.ts'
import { ListOptions } from './list-options.tsx'
import type { ListOrder } from './list-order.ts'
import { OutputButtons } from './output-buttons.tsx'
import { columnsOf } from './trade-columns.ts'
import { TradeGrid } from './trade-grid.tsx'
import { tradeListQuery } from './trade-list-query.ts'
import { useListWords } from './use-list-words.ts'
import { useTradePaper } from './use-trade-paper.ts'
import './trade-lists.css'

/** Columns and masks as they were left, for as long as the window lives. */
const kept = new Map<TradeListKind, ListOrder>()

const usual = (kind: TradeListKind): ListOrder => ({
  request: { kind, ...(kind === 'purchaseRequests' ? { masked: ['phone' as const] } : {}) },
  columns: [...columnsOf[kind].shown],
  byOwner: false,
})

/** The lists a manager asks for, one at a time: on screen, on paper and as a file. */
export function TradeLists(props: {
  kind: TradeListKind | undefined
  onKind: (kind: TradeListKind) => void
}) {
  const { t } = useTranslation('trade')
  const { kind = 'openRequirements' } = props
  return (
    <div className="trade-lists">
      <nav className="trade-lists-kinds" aria-label={t('lists.title')}>
        {TradeListKind.options.map((one) => (
          <UnstyledButton
            key={one}
            className="trade-lists-kind"
            aria-current={one === kind ? 'true' : undefined}
            onClick={() => props.onKind(one)}
          >
            <span>{t(`lists.kind.${one}`)}</span>
            <span className="trade-lists-about">{t(`lists.about.${one}`)}</span>
          </UnstyledButton>
        ))}
      </nav>
      <OneList key={kind} kind={kind} />
    </div>
  )
}

function OneList({ kind }: { kind: TradeListKind }) {
  const { t } = useTranslation(['trade', 'common'])
  const errorWords = useErrorWords()
  const words = useListWords()
  const [order, setOrder] = useState(() => kept.get(kind) ?? usual(kind))
  const change = (next: ListOrder) => {
    kept.set(kind, next)
    setOrder(next)
  }
  const { data, error, refetch } = useQuery({
    ...tradeListQuery(order.request),
    placeholderData: keepPreviousData,
  })
  const users = useQuery(usersQuery).data
  const ownerName = useCallback((id: string) => users?.find((user) => user.id === id)?.name ?? '', [users])
  const list = useTradePaper(order, data, words, ownerName)
  return (
    <section className="trade-lists-one" aria-label={t(`trade:lists.kind.${kind}`)}>
      <ListOptions
        order={order}
        people={users ?? []}
        total={data?.total}
        onChange={change}
        output={<OutputButtons list={list} words={words} />}
      />
      {error === null ? null : (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      )}
      {data === undefined && error === null ? <ListSkeleton rows={8} /> : null}
      {data !== undefined && data.rows.length === 0 ? (
        <EmptyState title={t(`trade:lists.none.${kind}`)} body={t(`trade:lists.noneBody.${kind}`)} />
      ) : null}
      {data === undefined || data.rows.length === 0 ? null : (
        <TradeGrid order={order} rows={list?.rows ?? data.rows} words={words} />
      )}
    </section>
  )
}
