import { IconFileImport, IconHistory, IconPencil, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { TimelineItem } from '#renderer/ui/timeline/timeline.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { HistoryEntry } from '#shared/model/timeline.ts'
import { useTeam } from '../use-team.ts'
import { ChangedFields } from './changed-fields-list.tsx'
import { useChangeWords } from './use-change-words.ts'

/** A change of the record or of a person there: who, when, from what to what. */
export function TimelineChange(props: {
  entry: HistoryEntry
  on: string
  /** Whose record changed. */
  subject: string | null
  organizationId: OrganizationId
}) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useTeam()
  const words = useChangeWords(props.organizationId)
  const { entry } = props
  const who = entry.actorId === null ? t('timeline.system') : nameOf(entry.actorId)
  const what = whatHappened(entry)
  const subject = entry.table === 'contacts' ? (props.subject ?? t('contacts.unnamed')) : ''
  // What a new record began with stands on the record itself.
  const changes = entry.op === 'insert' ? [] : words(entry.fields)
  return (
    <TimelineItem
      quiet
      icon={changeIcons[what]}
      title={t(`timeline.${entry.table === 'contacts' ? 'contact' : 'organization'}.${what}`, {
        name: subject,
      })}
      meta={[
        `${format.dateNear(props.on, today)} ${format.time(entry.at)}`,
        who,
        ...(entry.undone ? [t('timeline.undone')] : []),
      ].join(' · ')}
    >
      {changes.length === 0 ? undefined : <ChangedFields changes={changes} />}
    </TimelineItem>
  )
}

type What = 'created' | 'uncreated' | 'imported' | 'changed' | 'removed' | 'restored' | 'undone' | 'redone'

function whatHappened(entry: HistoryEntry): What {
  const deletion = entry.fields.find((field) => field.field === 'deleted_at')
  if (entry.op === 'insert') return entry.kind === 'import' ? 'imported' : 'created'
  if (deletion !== undefined && deletion.to !== null && entry.kind === 'undo') return 'uncreated'
  if (deletion !== undefined) return deletion.to === null ? 'restored' : 'removed'
  if (entry.kind === 'undo') return 'undone'
  if (entry.kind === 'redo') return 'redone'
  return entry.kind === 'import' ? 'imported' : 'changed'
}

const changeIcons = {
  created: <IconUserPlus stroke={1.5} />,
  imported: <IconFileImport stroke={1.5} />,
  changed: <IconPencil stroke={1.5} />,
  uncreated: <IconHistory stroke={1.5} />,
  removed: <IconTrash stroke={1.5} />,
  restored: <IconHistory stroke={1.5} />,
  undone: <IconHistory stroke={1.5} />,
  redone: <IconHistory stroke={1.5} />,
} as const
