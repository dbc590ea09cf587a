import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import type { Format } from '#renderer/ui/format/format.ts'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import { PriorityMark } from '../priority-mark.tsx'

export interface ColumnWords {
  t: TFunction<['followUps', 'model', 'common']>
  format: Format
  today: string
  nameOf: (userId: string) => string
  taskOf: (followUp: FollowUpRow['followUp']) => string
}

/** The list's columns; the service keeps its order (the earliest due first), so none of them sorts. */
export function followUpColumns({
  t,
  format,
  today,
  nameOf,
  taskOf,
}: ColumnWords): GridColumn<FollowUpRow>[] {
  const ownerOf = ({ followUp }: FollowUpRow) => (followUp.ownerId === null ? null : nameOf(followUp.ownerId))
  return [
    {
      id: 'dueOn',
      title: t('followUps:columns.dueOn'),
      width: format.language === 'en' ? 136 : 104,
      value: ({ followUp }) => format.dateWithWeekday(followUp.dueOn),
      // What is done is never late.
      render: ({ followUp }) =>
        followUp.state === 'open' ? (
          <DueLabel on={followUp.dueOn} />
        ) : (
          <span className="follow-ups-muted">{format.dateNear(followUp.dueOn, today)}</span>
        ),
    },
    {
      id: 'organization',
      title: t('followUps:columns.organization'),
      width: format.language === 'en' ? 184 : 188,
      minWidth: 140,
      value: (row) => row.organizationName,
      render: (row) => <OrganizationCell row={row} />,
    },
    {
      id: 'tier',
      title: t('followUps:columns.tier'),
      width: 62,
      value: (row) => (row.tier === null ? null : t(`model:tier.${row.tier}`)),
      render: (row) => <TierChip tier={row.tier} />,
    },
    {
      id: 'title',
      title: t('followUps:columns.title'),
      flex: 1,
      minWidth: 150,
      value: ({ followUp }) => taskOf(followUp),
      render: ({ followUp }) => (
        <span className="follow-ups-title" data-state={followUp.state} title={taskOf(followUp)}>
          <PriorityMark priority={followUp.priority} />
          {taskOf(followUp)}
        </span>
      ),
    },
    { id: 'contact', title: t('followUps:columns.contact'), width: 84, value: (row) => row.contactName },
    {
      id: 'phone',
      title: t('followUps:columns.phone'),
      width: 122,
      value: (row) => row.phone,
      render: (row) => (row.phone === null ? null : <PhoneLink number={row.phone} />),
    },
    { id: 'city', title: t('followUps:columns.city'), width: 76, value: (row) => row.city },
    {
      id: 'owner',
      title: t('common:owner'),
      width: 98,
      value: ownerOf,
      render: (row) => {
        const name = ownerOf(row)
        return name === null ? null : <Person name={name} size={20} />
      },
    },
    {
      id: 'lastContactOn',
      title: t('followUps:columns.lastContactOn'),
      // Room for a day of another year; with the rest it fits the smallest window, 1280 wide.
      width: format.language === 'en' ? 104 : 132,
      value: (row) => (row.lastContactOn === null ? null : format.dateNear(row.lastContactOn, today)),
    },
    {
      id: 'state',
      title: t('followUps:columns.state'),
      width: 88,
      hidden: true,
      value: ({ followUp }) => t(`model:followUpState.${followUp.state}`),
      render: ({ followUp }) => (
        <Chip tone={followUp.state === 'done' ? 'done' : 'neutral'}>
          {t(`model:followUpState.${followUp.state}`)}
        </Chip>
      ),
    },
    {
      id: 'doneOn',
      title: t('followUps:columns.doneOn'),
      width: 104,
      hidden: true,
      value: ({ followUp }) =>
        followUp.doneAt === null ? null : format.dateNear(format.dayOf(followUp.doneAt), today),
    },
    {
      id: 'territory',
      title: t('followUps:columns.territory'),
      width: 96,
      hidden: true,
      value: (row) => row.territory,
    },
    {
      id: 'origin',
      title: t('followUps:columns.origin'),
      width: 104,
      hidden: true,
      value: ({ followUp }) => t(`model:followUpOrigin.${followUp.origin}`),
    },
    {
      id: 'priority',
      title: t('followUps:columns.priority'),
      width: 88,
      hidden: true,
      value: ({ followUp }) => t(`model:followUpPriority.${followUp.priority}`),
    },
    {
      id: 'reason',
      title: t('followUps:columns.reason'),
      width: 180,
      hidden: true,
      value: ({ followUp }) => followUp.reason,
    },
    {
      id: 'note',
      title: t('common:notes'),
      width: 220,
      hidden: true,
      value: ({ followUp }) => followUp.note,
    },
    {
      id: 'lastSummary',
      title: t('followUps:columns.lastSummary'),
      width: 260,
      hidden: true,
      value: (row) => row.lastSummary,
    },
  ]
}

/** The name is a real link for the mouse; the keyboard opens a row with Enter. */
function OrganizationCell(props: { row: FollowUpRow }) {
  const { organizationId, organizationName } = props.row
  return (
    <Link
      className="follow-ups-link"
      to="/buyers/$id"
      params={{ id: organizationId }}
      tabIndex={-1}
      title={organizationName}
    >
      {organizationName}
    </Link>
  )
}
