import { IconAlertCircle, IconCheck, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import { TimelineItem } from '#renderer/ui/timeline/timeline.tsx'
import type { OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import type { FollowUp, Problem } from '#shared/model/visit.ts'
import { TimelineDeal, TimelineMatch, TimelineRequirement } from '../trade/timeline-trade.tsx'
import { useTeam } from '../use-team.ts'
import { TimelineChange } from './timeline-change.tsx'
import { TimelineTouchpoint } from './timeline-touchpoint.tsx'
import { TimelineVisit } from './timeline-visit.tsx'

export function TimelineRow(props: {
  entry: TimelineEntry
  organizationId: OrganizationId
  onCorrect: ((visitId: VisitId) => void) | undefined
}) {
  const { entry } = props
  switch (entry.type) {
    case 'visit':
      return <TimelineVisit visit={entry.visit} contactName={entry.contactName} onCorrect={props.onCorrect} />
    case 'problem':
      return <TimelineProblem problem={entry.problem} />
    case 'followUp':
      return <TimelineFollowUp followUp={entry.followUp} on={entry.on} />
    case 'touchpoint':
      return <TimelineTouchpoint entry={entry} />
    case 'requirement':
      return <TimelineRequirement entry={entry} />
    case 'match':
      return <TimelineMatch entry={entry} />
    case 'deal':
      return <TimelineDeal entry={entry} />
    case 'change':
      return (
        <TimelineChange
          entry={entry.entry}
          on={entry.on}
          subject={entry.subject}
          organizationId={props.organizationId}
        />
      )
  }
}

const problemTones = { open: 'overdue', answered: 'due', solved: 'done' } as const satisfies Record<
  Problem['state'],
  Tone
>

function TimelineProblem(props: { problem: Problem }) {
  const { t } = useTranslation(['buyers', 'model'])
  const format = useFormat()
  const { problem } = props
  const tone = problemTones[problem.state]
  return (
    <TimelineItem
      icon={<IconAlertCircle stroke={1.5} />}
      tone={tone}
      title={t('buyers:timeline.problem')}
      meta={format.dateTime(problem.raisedAt)}
    >
      <p className="buyer-entry-text">{problem.text}</p>
      <div className="buyer-entry-more">
        <Chip tone={tone}>{t(`model:problemState.${problem.state}`)}</Chip>
        {problem.answer === null ? null : (
          <span>{t('buyers:timeline.answer', { answer: problem.answer })}</span>
        )}
      </div>
    </TimelineItem>
  )
}

function TimelineFollowUp(props: { followUp: FollowUp; on: string }) {
  const { t } = useTranslation(['buyers', 'model'])
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useTeam()
  const { followUp } = props
  const isOpen = followUp.state === 'open'
  const owner = followUp.ownerId === null ? [] : [nameOf(followUp.ownerId)]
  return (
    <TimelineItem
      icon={isOpen ? <IconListCheck stroke={1.5} /> : <IconCheck stroke={1.5} />}
      tone={isOpen ? 'due' : followUp.state === 'done' ? 'done' : 'neutral'}
      title={useTaskWords()(followUp)}
      meta={[format.dateNear(props.on, today), ...owner].join(' · ')}
      quiet
    >
      <span className="buyer-entry-more">
        {isOpen ? (
          <DueLabel on={followUp.dueOn} />
        ) : (
          <Chip tone={followUp.state === 'done' ? 'done' : 'neutral'}>
            {t(`model:followUpState.${followUp.state}`)}
          </Chip>
        )}
        {followUp.note}
      </span>
    </TimelineItem>
  )
}
