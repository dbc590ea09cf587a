import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { appStatusQuery } from '#renderer/data/app-status.ts'
import { addDays } from '#renderer/ui/format/days.ts'
import { TodayProvider } from '#renderer/ui/format/today.tsx'
import { composition } from '../composition.tsx'
import { Starting } from './starting.tsx'
import { StoreFailurePage } from './store-failure-page.tsx'

/** Lets the window in once the store is open; until then it says what is happening, or what is wrong. */
export function StoreGate(props: { children: ReactNode }) {
  const { data: status, refetch, isFetching, isError } = useQuery(appStatusQuery)
  const today = status?.state === 'ready' ? status.today : undefined
  useEffect(() => {
    if (today === undefined) return
    const timer = setTimeout(() => void refetch(), msUntil(addDays(today, 1)))
    return () => clearTimeout(timer)
  }, [today, refetch])

  if (status === undefined) return <Starting {...(isError ? { onRetry: () => void refetch() } : {})} />
  if (status.state === 'failed')
    return <StoreFailurePage status={status} isRetrying={isFetching} onRetry={() => void refetch()} />
  const FirstRun = composition.firstRun
  const isNew = status.isEmpty && !status.onboarded && FirstRun !== undefined
  return <TodayProvider today={status.today}>{isNew ? <FirstRun /> : props.children}</TodayProvider>
}

const longestTimerMs = 6 * 3_600_000

// A laptop that slept through midnight asks when it wakes; a long timer would be late or overflow.
function msUntil(day: string): number {
  const ms = new Date(`${day}T00:00:01`).getTime() - Date.now()
  return Math.min(Math.max(ms, 60_000), longestTimerMs)
}
