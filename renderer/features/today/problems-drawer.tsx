import { Button, Drawer, Textarea } from '@mantine/core'
import { IconCheck, IconMessageReply } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { answerDueHours } from '#shared/domain/follow-ups/problem-clock.ts'
import type { UserId } from '#shared/model/ids.ts'
import { ProblemClock } from './problem-clock.tsx'
import { type TodayData, unsolvedProblemsQuery } from './today-queries.ts'

type NamedProblem = Omit<TodayData['problems'][number], 'overdue'>

/** Every unsolved problem, unanswered ones and the longest waiting first, answered and solved where it stands. */
export function ProblemsDrawer(props: {
  isOpen: boolean
  ownerIds: UserId[] | undefined
  onClose: () => void
}) {
  const { t } = useTranslation(['today', 'common'])
  const { data } = useQuery({ ...unsolvedProblemsQuery, enabled: props.isOpen })
  const { ownerIds } = props
  const problems = data
    ?.filter(({ ownerId }) => ownerIds === undefined || (ownerId !== null && ownerIds.includes(ownerId)))
    .toSorted((a, b) => Number(isAnswered(a)) - Number(isAnswered(b)))
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      size={460}
      title={t('today:allProblems')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {problems === undefined ? <ListSkeleton rows={5} /> : null}
      {problems?.length === 0 ? (
        <EmptyState
          size="panel"
          title={t('today:noProblems')}
          body={t('today:noProblemsBody', { count: answerDueHours })}
        />
      ) : null}
      <ul className="today-problems">
        {problems?.map((problem) => (
          <ProblemCard key={problem.id} problem={problem} />
        ))}
      </ul>
    </Drawer>
  )
}

/** Who still waits for a first word comes before who waits for the solution. */
const isAnswered = ({ state, answeredAt }: NamedProblem) => state !== 'open' || answeredAt !== null

function ProblemCard({ problem }: { problem: NamedProblem }) {
  const { t } = useTranslation(['today', 'common'])
  const format = useFormat()
  const write = useWrite()
  const [answer, setAnswer] = useState<string | undefined>(undefined)
  const text = answer?.trim() ?? ''
  const sendAnswer = () => {
    if (text === '') return
    void write(() => client.problems.answer({ id: problem.id, answer: text }), t('today:answerSaved')).then(
      (isDone) => {
        if (isDone) setAnswer(undefined)
      },
    )
  }
  return (
    <li className="today-problem">
      <div className="today-row-line">
        <Link className="today-name" to="/buyers/$id" params={{ id: problem.organizationId }}>
          {problem.organizationName}
        </Link>
        <ProblemClock problem={problem} />
      </div>
      <p className="today-problem-text">{problem.text}</p>
      <p className="today-problem-when">{t('today:raisedAt', { at: format.dateTime(problem.raisedAt) })}</p>
      {problem.answer === null ? null : (
        <p className="today-problem-answer">{t('today:answerWas', { answer: problem.answer })}</p>
      )}
      {answer === undefined ? (
        <div className="today-problem-acts">
          <Button
            size="xs"
            variant={problem.state === 'open' ? 'filled' : 'default'}
            leftSection={<IconMessageReply size={14} stroke={1.5} />}
            onClick={() => setAnswer(problem.answer ?? '')}
          >
            {problem.answer === null ? t('today:answer') : t('today:changeAnswer')}
          </Button>
          <Button
            size="xs"
            variant={problem.state === 'open' ? 'default' : 'filled'}
            leftSection={<IconCheck size={14} stroke={1.5} />}
            onClick={() => void write(() => client.problems.solve({ id: problem.id }), t('today:solved'))}
          >
            {t('today:solve')}
          </Button>
        </div>
      ) : (
        <>
          <Textarea
            aria-label={t('today:answerLabel', { name: problem.organizationName })}
            placeholder={t('today:answerHint')}
            autoFocus
            autosize
            minRows={2}
            maxRows={10}
            maxLength={5000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendAnswer()
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setAnswer(undefined)
            }}
          />
          <div className="today-problem-acts">
            <Button size="xs" disabled={text === ''} onClick={sendAnswer}>
              {t('today:saveAnswer')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAnswer(undefined)}>
              {t('common:cancel')}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

/** True when it was written. */
function useWrite() {
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  return async (run: () => Promise<{ changeSetId: string | null }>, message: string) => {
    try {
      const { changeSetId } = await run()
      undoToast({ message, changeSetId })
      return true
    } catch (error) {
      showToast('error', errorWords(error))
      return false
    }
  }
}
