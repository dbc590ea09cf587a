import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { PrintedListId } from '#shared/model/ids.ts'
import { printedListQuery } from '../list-queries.ts'
import { PaperDocument } from './paper-document.tsx'
import { usePaperList } from './use-paper-list.ts'

const Address = z.object({ list: PrintedListId.optional().catch(undefined) })

/** The bare page the shell prints: a kept list on its sheets, nothing around it. */
export function PrintListScreen() {
  const { t } = useTranslation('lists')
  const errorWords = useErrorWords()
  const search = useSearch({ strict: false })
  const { list: id } = useMemo(() => Address.parse(search), [search])
  const { data, error } = useQuery(printedListQuery(id))
  const list = usePaperList(data)
  const title = list?.layout.title
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  if (id === undefined || error !== null) {
    return <EmptyState title={t('paper.missing')} body={error === null ? undefined : errorWords(error)} />
  }
  if (list === undefined) return null
  return (
    <div className="paper-screen">
      <PaperDocument list={list} onLaidOut={() => void window.desktop?.printReady()} />
    </div>
  )
}
