import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import type { GreetingPaper } from '#shared/model/greeting-paper.ts'
import { GreetingPapers } from './greeting-papers.tsx'
import { PaperOptions, type PaperOrder, paperKinds, routeOf } from './paper-order.ts'
import { paperQuery } from './paper-queries.ts'
import { usePaperJob } from './use-paper-job.ts'

const Address = PaperOptions.extend({ paper: z.uuid().optional().catch(undefined) })

/** The bare page the shell prints: letters, labels, envelopes or a call list, nothing around them. */
export function PrintGreetingsScreen() {
  const { t } = useTranslation('touchPaper')
  const errorWords = useErrorWords()
  const search = useSearch({ strict: false })
  const { pathname } = useLocation()
  const kind = paperKinds.find((one) => routeOf(one) === pathname)
  const { paper: id, ...options } = useMemo(() => Address.parse(search), [search])
  const { data, error } = useQuery(paperQuery(id))
  if (id === undefined || kind === undefined || error !== null) {
    return <EmptyState title={t('missing')} body={error === null ? undefined : errorWords(error)} />
  }
  if (data === undefined) return null
  return <PrintedPaper paper={data} order={{ ...options, kind }} />
}

function PrintedPaper({ paper, order }: { paper: GreetingPaper; order: PaperOrder }) {
  const job = usePaperJob(paper, order)
  const title = job.words.t(`touchPaper:kind.${order.kind}`)
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  return (
    <div className="paper-screen">
      <GreetingPapers job={job} onLaidOut={() => void window.desktop?.printReady()} />
    </div>
  )
}
