import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { orderOf } from './list-order.ts'
import { TradePaper } from './paper/trade-paper.tsx'
import { tradeListQuery } from './trade-list-query.ts'
import { useListWords } from './use-list-words.ts'
import { useTradePaper } from './use-trade-paper.ts'

/** The bare page the shell prints: a list on its sheets, nothing around it. */
export function PrintTradeListScreen() {
  const errorWords = useErrorWords()
  const search = useSearch({ strict: false })
  const order = useMemo(() => orderOf(search), [search])
  const { data, error } = useQuery(tradeListQuery(order.request))
  const users = useQuery(usersQuery).data
  const ownerName = useCallback((id: string) => users?.find((user) => user.id === id)?.name ?? '', [users])
  const words = useListWords()
  const list = useTradePaper(order, users === undefined ? undefined : data, words, ownerName)
  const title = list?.title
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  if (error !== null) return <EmptyState title={errorWords(error)} />
  if (list === undefined) return null
  return (
    <div className="paper-screen">
      <TradePaper list={list} words={words} onLaidOut={() => void window.desktop?.printReady()} />
    </div>
  )
}
