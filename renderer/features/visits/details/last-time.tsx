import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '#renderer/ui/chips/kind-icon.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import { useNearDay } from '../use-near-day.ts'
import { lastVisitQuery } from '../visit-queries.ts'
import { VisitDetails } from './visit-details.tsx'

/** What was said last time: one line, the whole of it on demand. */
export function LastTime(props: { organizationId: OrganizationId | null }) {
  const { t } = useTranslation('visits')
  const nearDay = useNearDay()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(lastVisitQuery(props.organizationId))
  if (data === undefined) return null
  const [visit] = data
  if (visit === undefined) return <p className="visits-last-none">{t('firstTime')}</p>
  return (
    <div className="visits-last">
      <UnstyledButton
        className="visits-fold-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen((now) => !now)}
      >
        <IconChevronRight size={14} stroke={1.5} aria-hidden />
        <KindIcon kind={visit.kind} size={14} />
        <span className="visits-last-day">{t('lastTime', { day: nearDay(visit.happenedOn) })}</span>
        {isOpen ? null : <span className="visits-last-gist">{visit.summary}</span>}
      </UnstyledButton>
      {isOpen ? <VisitDetails visit={visit} contactName={visit.contactName} /> : null}
    </div>
  )
}
