import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { answerDueHours } from '#shared/domain/follow-ups/problem-clock.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { momentOf } from '../draft/draft-to-visit.ts'
import type { LogDraft } from '../draft/log-draft.ts'
import { usePeople } from './contact-field.tsx'
import { parseClock } from './parse-clock.ts'
import { parsePastDay } from './parse-past-day.ts'

const longest = 5_000
const mostParticipants = 50
const longestName = 100

/** What most logs do not need: another day, how long, who else, and what was heard. */
export function DetailFields(props: {
  draft: LogDraft
  onChange: (part: Partial<LogDraft>) => void
  /** A problem starts a clock of its own when it is first logged; it is not part of a correction. */
  withProblem: boolean
}) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const { draft, onChange } = props
  const people = usePeople(draft.organizationId)
  const colleagues = useQuery(usersQuery).data ?? []
  const names = [...new Set([...people, ...colleagues].map(({ name }) => name))]
  // The clock starts when the problem was raised, not when it was written down.
  const raisedAt = momentOf(draft, { now: Date.now(), today })?.at ?? Date.now()
  const answerBy = new Date(raisedAt + answerDueHours * 3_600_000).toISOString()
  return (
    <div className="visits-details">
      <DateField
        label={t('happenedOn')}
        placeholder={t('happenedOnPlaceholder')}
        value={draft.happenedOn}
        parse={parsePastDay}
        onChange={(on) => onChange({ happenedOn: on === null ? null : LocalDate.parse(on) })}
      />
      <TextInput
        label={t('happenedTime')}
        placeholder={t('happenedTimePlaceholder')}
        autoComplete="off"
        error={parseClock(draft.happenedTime) === undefined}
        value={draft.happenedTime}
        onChange={(event) => onChange({ happenedTime: event.currentTarget.value })}
      />
      <NumberInput
        label={t('duration')}
        min={0}
        max={1440}
        step={5}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        hideControls
        value={draft.durationMinutes ?? ''}
        onChange={(minutes) => onChange({ durationMinutes: typeof minutes === 'number' ? minutes : null })}
      />
      <TagsInput
        className="visits-wide"
        label={t('participants')}
        placeholder={draft.participants.length === 0 ? t('participantsPlaceholder') : ''}
        data={names}
        maxTags={mostParticipants}
        splitChars={[',', '，', '、', ';', '；']}
        value={draft.participants}
        onChange={(participants) =>
          onChange({ participants: participants.map((name) => name.slice(0, longestName)) })
        }
      />
      <Textarea
        className="visits-wide"
        label={t('needsHeard')}
        placeholder={t('needsPlaceholder')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest}
        value={draft.needsHeard}
        onChange={(event) => onChange({ needsHeard: event.currentTarget.value })}
      />
      <Textarea
        className="visits-wide"
        label={t('dealsHeard')}
        placeholder={t('dealsPlaceholder')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest}
        value={draft.dealsHeard}
        onChange={(event) => onChange({ dealsHeard: event.currentTarget.value })}
      />
      {props.withProblem ? (
        <Textarea
          className="visits-wide"
          label={t('problem')}
          placeholder={t('problemPlaceholder')}
          description={
            draft.problem.trim() === ''
              ? undefined
              : t('problemClock', { hours: answerDueHours, until: format.dateTime(answerBy) })
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={longest}
          value={draft.problem}
          onChange={(event) => onChange({ problem: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
