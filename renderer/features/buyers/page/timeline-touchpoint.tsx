import { UnstyledButton } from '@mantine/core'
import { IconCalendarHeart, IconMessageReply, IconPlayerSkipForward } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { TimelineItem } from '#renderer/ui/timeline/timeline.tsx'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import { occasionsQuery } from '../organization-queries.ts'

const icons = {
  sent: <IconCalendarHeart stroke={1.5} />,
  replied: <IconMessageReply stroke={1.5} />,
  skipped: <IconPlayerSkipForward stroke={1.5} />,
} as const

/** A greeting that went out, was answered or was left out; what it said by one click. */
export function TimelineTouchpoint(props: { entry: Extract<TimelineEntry, { type: 'touchpoint' }> }) {
  const { t } = useTranslation(['buyers', 'model', 'touchpoints'])
  const format = useFormat()
  const today = useToday()
  const { data: occasions = [] } = useQuery(occasionsQuery)
  const { touchpoint, event, contactName, at, on } = props.entry
  const occasion = occasions.find((one) => one.id === touchpoint.occasionId)
  const channel = touchpoint.channel === null ? [] : [t(`model:channel.${touchpoint.channel}`)]
  const isSent = event === 'sent'
  return (
    <TimelineItem
      icon={icons[event]}
      tone={event === 'skipped' ? 'neutral' : event === 'replied' ? 'done' : 'accent'}
      title={t(`buyers:timeline.touch.${event}`, {
        occasion: occasion === undefined ? '' : occasionName(occasion, format.language),
        name: contactName,
      })}
      meta={[`${format.dateNear(on, today)} ${format.time(at)}`, ...channel].join(' · ')}
      quiet={!isSent}
    >
      {isSent && touchpoint.body !== null ? (
        <Words subject={touchpoint.subject} body={touchpoint.body} />
      ) : null}
      {event === 'skipped' && touchpoint.skipReason !== null ? (
        <span className="buyer-entry-more">{t(`touchpoints:skipReason.${touchpoint.skipReason}`)}</span>
      ) : null}
    </TimelineItem>
  )
}

/** What went out, by one click: ten greetings a year would bury the visits between them. */
function Words(props: { subject: string | null; body: string }) {
  const { t } = useTranslation('buyers')
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <UnstyledButton
        className="buyer-entry-words"
        aria-expanded={isShown}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? t('timeline.touch.hideWords') : t('timeline.touch.showWords')}
      </UnstyledButton>
      {isShown ? (
        <div className="buyer-greeting-words">
          {props.subject === null ? null : <b>{props.subject}</b>}
          <p className="buyer-entry-text">{props.body}</p>
        </div>
      ) : null}
    </>
  )
}
