import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { toLunarDay } from '#shared/domain/calendar/lunar-calendar.ts'
import { lunarLabel, lunarLabelInEnglish } from '#shared/domain/calendar/lunar-label.ts'
import { type TouchpointFilter, TouchpointIssue, type TouchpointState } from '#shared/model/touchpoint.ts'
import { stateTones } from '../state-chip.tsx'
import type { Queue } from '../touchpoint-queries.ts'
import { useOccasions } from '../use-occasions.ts'
import { compactFilter, shownStates, totalOf } from './queue-filter.ts'

/**
 * 中秋节 2026: 214 contacts, 180 ready, 34 need a look: no channel, do-not-contact, duplicate. Every number narrows the list to
 * those it counts, once more widens it again.
 */
export function QueueHead(props: {
  queue: Queue
  filter: TouchpointFilter
  onFilter: (filter: TouchpointFilter) => void
}) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const { occasions, nameOf } = useOccasions()
  const { queue, filter, onFilter } = props
  const total = totalOf(queue.counts)
  const rule = occasions.find((one) => one.id === queue.occasionId)?.rule ?? null
  const isLunar = rule !== null && 'calendar' in rule && rule.calendar === 'lunar'
  const toggleState = (state: TouchpointState) => {
    const isOn = filter.states?.length === 1 && filter.states[0] === state
    onFilter(compactFilter({ ...filter, states: isOn ? [] : [state], issue: undefined }))
  }
  const toggleIssue = (issue: TouchpointIssue) =>
    onFilter(
      compactFilter({ ...filter, issue: filter.issue === issue ? undefined : issue, states: undefined }),
    )
  const issues = TouchpointIssue.options.filter((issue) => (queue.issues[issue] ?? 0) > 0)
  return (
    <div className="touch-head">
      <div className="touch-head-line">
        <h2>{t('queue.title', { name: nameOf(queue.occasionId), year: queue.year })}</h2>
        <span className="touch-head-day">
          {queue.from === queue.until
            ? format.dateWithWeekday(queue.from)
            : t('queue.span', { from: format.monthDay(queue.from), until: format.monthDay(queue.until) })}
        </span>
        {isLunar && queue.from === queue.until ? (
          <span className="touch-muted">
            {format.language === 'en'
              ? lunarLabelInEnglish(toLunarDay(queue.from))
              : lunarLabel(toLunarDay(queue.from))}
          </span>
        ) : null}
        <span className="touch-head-total">{t('people', { count: total, shown: format.number(total) })}</span>
      </div>
      <div className="touch-head-counts">
        {shownStates.map((state) => {
          const count = queue.counts[state] ?? 0
          return count === 0 ? null : (
            <UnstyledButton
              key={state}
              className="touch-count"
              data-tone={stateTones[state]}
              aria-pressed={filter.states?.includes(state) === true}
              title={t(`stateHelp.${state}`)}
              onClick={() => toggleState(state)}
            >
              {t(`state.${state}`)} <b>{format.number(count)}</b>
            </UnstyledButton>
          )
        })}
        {issues.length === 0 ? null : <span className="touch-head-why">{t('queue.why')}</span>}
        {issues.map((issue) => (
          <UnstyledButton
            key={issue}
            className="touch-issue"
            aria-pressed={filter.issue === issue}
            title={t(`issueHelp.${issue}`)}
            onClick={() => toggleIssue(issue)}
          >
            {t(`issue.${issue}`)} <b>{format.number(queue.issues[issue] ?? 0)}</b>
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
