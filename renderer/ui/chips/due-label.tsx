import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { daysUntil } from '../format/days.ts'
import { useToday } from '../format/today.tsx'
import { useFormat } from '../format/use-format.ts'
import './chip.css'

/** When something is owed: 逾期3天, 今天, 明天, 周四, 3月5日. `on` is a local day; `isDone` turns it quiet. */
export function DueLabel(props: { on: string; isDone?: boolean }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const today = useToday()
  const days = daysUntil(props.on, today)
  const full = format.dateWithWeekday(props.on)
  if (props.isDone) {
    return (
      <span className="rp-due" data-state="done" title={t('doneOn', { date: full })}>
        <IconCheck stroke={1.5} aria-hidden />
        {format.dateNear(props.on, today)}
      </span>
    )
  }
  const state = days < 0 ? 'overdue' : days === 0 ? 'today' : 'later'
  return (
    <span className="rp-due" data-state={state} title={t('dueOn', { date: full })}>
      {state === 'overdue' ? <IconAlertCircle stroke={1.5} aria-hidden /> : null}
      {state === 'today' ? <IconClock stroke={1.5} aria-hidden /> : null}
      {days < 0 ? t('dueOverdue', { count: -days }) : wordsAhead()}
    </span>
  )

  function wordsAhead() {
    if (days <= 1) return capitalised(format.relativeDay(props.on, today))
    return days < 7 ? format.weekday(props.on) : format.dateNear(props.on, today)
  }
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
