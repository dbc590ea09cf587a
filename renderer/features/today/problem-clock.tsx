import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Problem } from '#shared/model/visit.ts'
import { problemWait } from './problem-wait.ts'
import { useMinute } from './use-minute.ts'

/** The 48-hour clock of a problem: what is left of it, or how far it is over. */
export function ProblemClock(props: { problem: Pick<Problem, 'state' | 'raisedAt' | 'answeredAt'> }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const now = useMinute()
  const wait = problemWait(props.problem, now)
  if (wait.state === 'answered') {
    return (
      <span className="today-figure" data-tone="done">
        <IconCheck size={13} stroke={1.5} aria-hidden />
        {t('answered')}
      </span>
    )
  }
  const isLate = wait.state === 'late'
  const Icon = isLate ? IconAlertCircle : IconClock
  const shown = format.number(wait.hours)
  return (
    <span
      className="today-figure"
      data-tone={isLate ? 'overdue' : 'due'}
      title={t('raisedAt', { at: format.dateTime(props.problem.raisedAt) })}
    >
      <Icon size={13} stroke={1.5} aria-hidden />
      {isLate ? t('hoursLate', { count: wait.hours, shown }) : t('hoursLeft', { count: wait.hours, shown })}
    </span>
  )
}
