import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FieldsSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import { useTouchpointActs } from '../queue/use-touchpoint-acts.ts'
import { messageQuery } from '../touchpoint-queries.ts'
import { useTeam } from '../use-team.ts'
import { EditWords } from './edit-words.tsx'
import { MessageView } from './message-view.tsx'

/** One greeting as the person will get it, or its words being changed. */
export function GreetingMessage(props: { row: TouchpointRow; isEditing: boolean; onEditEnd: () => void }) {
  const { t } = useTranslation('touchMessages')
  const { nameOf } = useTeam()
  const acts = useTouchpointActs()
  const { row } = props
  const { data: message, isPending } = useQuery(messageQuery(row.id))
  const channel = row.channel ?? 'wechat'
  if (isPending) return <FieldsSkeleton />
  if (message === undefined || message === null) return <p className="touch-muted">{t('view.empty')}</p>
  if (props.isEditing) {
    return (
      <EditWords
        key={row.id}
        channel={channel}
        subject={message.subject}
        body={message.body}
        isOwn={row.body !== null}
        onSave={(words) => {
          props.onEditEnd()
          void acts.write(row.id, words)
        }}
        onClose={props.onEditEnd}
      />
    )
  }
  return (
    <MessageView
      message={message}
      channel={channel}
      to={row.contactName}
      address={row.address}
      from={row.ownerId === null ? null : nameOf(row.ownerId)}
    />
  )
}
