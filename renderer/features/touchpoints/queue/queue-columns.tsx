import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import type { Format } from '#renderer/ui/format/format.ts'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { spacedPhone } from '#renderer/ui/text/spaced-phone.ts'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { StateChip } from '../state-chip.tsx'

export interface ColumnWords {
  t: TFunction<['touchpoints', 'model', 'common']>
  format: Format
  today: string
  nameOf: (userId: string) => string
  occasionName: (id: string) => string
  issueWords: (row: TouchpointRow) => string
}

/** The queue's columns; the service keeps its order (the nearest day first), so none of them sorts. */
export function queueColumns(words: ColumnWords): GridColumn<TouchpointRow>[] {
  const { t, format, today, nameOf, occasionName, issueWords } = words
  return [
    {
      id: 'contact',
      title: t('touchpoints:columns.contact'),
      width: 112,
      pinned: 'left',
      value: (row) => row.contactName,
      render: (row) => <Person name={row.contactName} size={20} />,
    },
    {
      id: 'organization',
      title: t('touchpoints:columns.organization'),
      width: 168,
      minWidth: 120,
      value: (row) => row.organizationName,
      render: (row) => (
        <Link
          className="touch-link"
          to="/buyers/$id"
          params={{ id: row.organizationId }}
          tabIndex={-1}
          title={row.organizationName}
        >
          {row.organizationName}
        </Link>
      ),
    },
    {
      id: 'tier',
      title: t('touchpoints:columns.tier'),
      width: 58,
      value: (row) => (row.tier === null ? null : t(`model:tier.${row.tier}`)),
      render: (row) => <TierChip tier={row.tier} />,
    },
    {
      id: 'state',
      title: t('touchpoints:columns.state'),
      width: format.language === 'en' ? 104 : 88,
      value: (row) => t(`touchpoints:state.${row.state}`),
      render: (row) => <StateChip state={row.state} />,
    },
    {
      id: 'issues',
      title: t('touchpoints:columns.issues'),
      flex: 1,
      minWidth: 130,
      value: issueWords,
      render: (row) => (
        <span className="touch-issues" data-late={row.isLate} title={issueWords(row)}>
          {issueWords(row)}
        </span>
      ),
    },
    {
      id: 'channel',
      title: t('touchpoints:columns.channel'),
      width: format.language === 'en' ? 92 : 80,
      value: (row) => (row.channel === null ? null : t(`model:channel.${row.channel}`)),
      render: (row) => (row.channel === null ? null : <ChannelLabel channel={row.channel} />),
    },
    {
      id: 'address',
      title: t('touchpoints:columns.address'),
      width: 136,
      value: (row) => addressOf(row),
    },
    {
      id: 'sendOn',
      title: t('touchpoints:columns.sendOn'),
      width: 86,
      value: (row) => format.dateNear(row.sendOn, today),
    },
    {
      id: 'owner',
      title: t('common:owner'),
      width: 98,
      value: (row) => (row.ownerId === null ? null : nameOf(row.ownerId)),
      render: (row) => (row.ownerId === null ? null : <Person name={nameOf(row.ownerId)} size={20} />),
    },
    {
      id: 'occasion',
      title: t('touchpoints:columns.occasion'),
      width: 110,
      hidden: true,
      value: (row) => occasionName(row.occasionId),
    },
    {
      id: 'occursOn',
      title: t('touchpoints:columns.occursOn'),
      width: 104,
      hidden: true,
      value: (row) => format.dateNear(row.occursOn, today),
    },
    {
      id: 'plan',
      title: t('touchpoints:columns.plan'),
      width: 140,
      hidden: true,
      value: (row) => row.planName,
    },
    {
      id: 'sentAt',
      title: t('touchpoints:columns.sentAt'),
      width: 150,
      hidden: true,
      value: (row) => (row.sentAt === null ? null : format.dateTime(row.sentAt)),
    },
  ]
}

export const addressOf = ({ address, channel }: TouchpointRow): string | null =>
  address !== null && (channel === 'phone' || channel === 'sms') ? spacedPhone(address) : address
