import { Button, Textarea } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { isAnswerOverdue } from '#shared/domain/follow-ups/problem-clock.ts'
import { Instant } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Problem } from '#shared/model/visit.ts'
import { unsolvedProblemsQuery } from '../organization-queries.ts'
import { useWrite } from '../use-write.ts'

/** What they raised and is not solved. Shown only when there is something. */
export function ProblemsPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('buyers')
  const { data: problems = [] } = useQuery(unsolvedProblemsQuery(props.organizationId))
  if (problems.length === 0) return null
  return (
    <Panel title={t('problems.title')} count={problems.length} flush>
      <ul className="buyer-owed-list">
        {problems.map((problem) => (
          <UnsolvedProblem key={problem.id} problem={problem} />
        ))}
      </ul>
    </Panel>
  )
}

function UnsolvedProblem(props: { problem: Problem }) {
  const { t } = useTranslation(['buyers', 'model'])
  const format = useFormat()
  const write = useWrite()
  const [isAnswering, setIsAnswering] = useState(false)
  const { problem } = props
  const isLate = isAnswerOverdue(problem, Instant.parse(new Date().toISOString()))
  return (
    <li className="buyer-owed-row buyer-problem">
      <div className="buyer-owed-main">
        <div className="buyer-entry-text">{problem.text}</div>
        <div className="buyer-owed-meta">
          <Chip
            tone={isLate ? 'overdue' : problem.state === 'open' ? 'due' : 'info'}
            icon={isLate ? <IconAlertCircle stroke={1.5} /> : undefined}
          >
            {isLate ? t('buyers:problems.late') : t(`model:problemState.${problem.state}`)}
          </Chip>
          <span className="buyers-quiet">{format.dateTime(problem.raisedAt)}</span>
        </div>
        {problem.answer === null ? null : (
          <div className="buyers-quiet">{t('buyers:timeline.answer', { answer: problem.answer })}</div>
        )}
        {isAnswering ? (
          <AnswerForm problem={problem} onClose={() => setIsAnswering(false)} />
        ) : (
          <div className="buyer-problem-actions">
            <Button size="xs" variant="default" onClick={() => setIsAnswering(true)}>
              {t('buyers:problems.answer')}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                void write(() => client.problems.solve({ id: problem.id }), t('buyers:problems.solved'))
              }
            >
              {t('buyers:problems.solve')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function AnswerForm(props: { problem: Problem; onClose: () => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const write = useWrite()
  const [answer, setAnswer] = useState(props.problem.answer ?? '')
  const isAnswered = answer.trim() !== ''
  const save = async () => {
    if (!isAnswered) return
    const written = await write(
      () => client.problems.answer({ id: props.problem.id, answer: answer.trim() }),
      t('buyers:problems.answered'),
    )
    if (written !== undefined) props.onClose()
  }
  return (
    <form
      className="buyer-answer"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        size="xs"
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        aria-label={t('buyers:problems.answerLabel')}
        placeholder={t('buyers:problems.answerLabel')}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') props.onClose()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
      <div className="buyer-problem-actions">
        <Button size="xs" type="submit" disabled={!isAnswered}>
          {t('common:save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
