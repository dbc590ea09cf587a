import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { LetterPaper } from './letter-paper.tsx'
import { keptLetterQuery } from './letter-queries.ts'

const Address = z.object({ letter: z.uuid().optional().catch(undefined) })

/** The bare page the shell prints: one letter, nothing around it. */
export function PrintTradeLetterScreen() {
  const { t } = useTranslation('trade')
  const search = useSearch({ strict: false })
  const { letter: id } = useMemo(() => Address.parse(search), [search])
  const { data, error } = useQuery(keptLetterQuery(id))
  if (id === undefined || error !== null) return <EmptyState title={t('letters.gone')} />
  if (data === undefined) return null
  return (
    <div className="tletter-screen">
      <LetterPaper {...data} onLaidOut={() => void window.desktop?.printReady()} />
    </div>
  )
}
