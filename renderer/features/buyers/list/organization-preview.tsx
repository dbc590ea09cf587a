import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowUpRight, IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { SidePreview } from '#renderer/ui/layout/split-pane.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'
import { latestVisitsQuery, openFollowUpsQuery } from '../organization-queries.ts'
import { useTeam } from '../use-team.ts'
import { type ListPlaceStore, useListPlace } from './list-place.ts'
import { PreviewVisits } from './preview-visits.tsx'

const visitsShown = 3
const settleMs = 80

/** What one wants to know before picking up the phone, beside the list. */
export function OrganizationPreview(props: {
  place: ListPlaceStore
  renderQuickLog: ((organizationId: OrganizationId) => ReactNode) | undefined
}) {
  const id = useListPlace(props.place, (place) => place.previewId)
  const focused = useListPlace(props.place, (place) => place.focused)
  if (id === undefined) return null
  return (
    <Preview
      key={id}
      id={id}
      row={focused?.id === id ? focused : undefined}
      onClose={() => props.place.set({ previewId: undefined })}
      renderQuickLog={props.renderQuickLog}
    />
  )
}

function Preview(props: {
  id: OrganizationId
  /** The row as the grid has it, to show something at once. */
  row: Organization | undefined
  onClose: () => void
  renderQuickLog: ((organizationId: OrganizationId) => ReactNode) | undefined
}) {
  // Holding an arrow key runs past rows whose preview nobody reads: nothing is fetched for them.
  const isSettled = useSettled(settleMs)
  const { t } = useTranslation(['buyers', 'common'])
  const links = useOrganizationLinks()
  const { nameOf } = useTeam()
  const titleOf = useTaskWords()
  const { id } = props
  const organization = useQuery({ ...organizationQuery(id), enabled: isSettled }).data ?? props.row
  const followUps = useQuery({ ...openFollowUpsQuery(id), enabled: isSettled }).data
  const visits = useQuery({ ...latestVisitsQuery(id, visitsShown), enabled: isSettled }).data
  if (organization === undefined) {
    return (
      <SidePreview title="" onClose={props.onClose}>
        <ListSkeleton rows={5} />
      </SidePreview>
    )
  }
  const { legalName, tier, stage, ownerId, primaryContactName, primaryPhone, roles } = organization
  return (
    <SidePreview
      title={legalName}
      subtitle={
        <>
          <TierChip tier={tier} />
          <StageDot stage={stage} />
          {ownerId === null ? null : <span>{nameOf(ownerId)}</span>}
        </>
      }
      actions={
        <Tooltip label={t('buyers:preview.open')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('buyers:preview.open')}
            onClick={() => links.open(id, shelfOf(roles))}
          >
            <IconArrowUpRight size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      }
      footer={props.renderQuickLog?.(id)}
      onClose={props.onClose}
    >
      <section className="buyers-preview-part">
        <h3>{t('buyers:preview.contact')}</h3>
        {primaryContactName === null && primaryPhone === null ? (
          <p className="buyers-quiet">{t('buyers:contacts.none')}</p>
        ) : (
          <div className="buyers-preview-person">
            <IconPhone size={14} stroke={1.5} aria-hidden />
            <span>{primaryContactName}</span>
            {primaryPhone === null ? null : <PhoneLink number={primaryPhone} withCopy />}
          </div>
        )}
      </section>
      <section className="buyers-preview-part">
        <h3>{t('buyers:followUps.title')}</h3>
        {followUps === undefined ? null : followUps.rows.length === 0 ? (
          <p className="buyers-quiet">{t('buyers:followUps.none')}</p>
        ) : (
          <ul className="buyers-preview-due">
            {followUps.rows.map(({ followUp }) => (
              <li key={followUp.id}>
                <span>{titleOf(followUp)}</span>
                <DueLabel on={followUp.dueOn} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="buyers-preview-part">
        <h3>{t('buyers:preview.lastVisits')}</h3>
        {visits === undefined ? <ListSkeleton rows={3} /> : <PreviewVisits visits={visits} />}
      </section>
    </SidePreview>
  )
}

function useSettled(afterMs: number): boolean {
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
  return isSettled
}
