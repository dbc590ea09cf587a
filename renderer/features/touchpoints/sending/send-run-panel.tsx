import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isConnectionLost } from '#renderer/data/connection-lost.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { SendingProblem } from '#shared/model/sending.ts'
import { useFailureWords } from '../queue/use-issue-words.ts'
import { touchpointQuery } from '../touchpoint-queries.ts'
import { closeSendRun, type SendJob, stopSending } from './send-job.ts'
import type { Recipient, SendResult } from './send-run.ts'
import { useProblemWords, useSendingErrorWords } from './use-sending-words.ts'

const results = ['sent', 'failed', 'unknown', 'skipped'] as const satisfies SendResult[]
const tones = { sent: 'done', failed: 'overdue', unknown: 'overdue', skipped: 'neutral' } as const

interface Shown {
  job: NonNullable<SendJob>
  /** The problem the outbox tells already. */
  told: SendingProblem | null
}

/** What is being sent, to whom and with what result; stays until it is closed. */
export function SendRunPanel({ job, told }: Shown) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const { run } = job
  return (
    <div className="outbox-run">
      {run.state === 'running' ? (
        <ProgressPanel
          title={run.total === null ? t('run.looking') : t('run.running')}
          done={run.done}
          total={run.total}
          counts={results
            .filter((result) => run.counts[result] > 0)
            .map((result) => ({ label: t(`run.${result}`), value: run.counts[result] }))}
          onCancel={stopSending}
        />
      ) : (
        <Ended job={job} told={told} />
      )}
      {run.recipients.length === 0 ? null : (
        // A list that scrolls can be scrolled by the keyboard, too.
        <ul className="outbox-results" aria-label={t('run.recipients')} tabIndex={0}>
          {run.recipients.map((recipient) => (
            <RecipientRow key={recipient.id} recipient={recipient} />
          ))}
          {run.counts.sent > sentShown(run.recipients) ? (
            <li className="sending-muted">
              {t('run.more', {
                count: run.counts.sent - sentShown(run.recipients),
                shown: format.number(run.counts.sent - sentShown(run.recipients)),
              })}
            </li>
          ) : null}
        </ul>
      )}
    </div>
  )
}

function Ended({ job, told }: Shown) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const problemWords = useProblemWords()
  const errorWords = useSendingErrorWords()
  const { run, ending } = job
  const { sent, failed, unknown } = run.counts
  const others = [
    ...(failed > 0 ? [t('outbox.failed', { count: failed, shown: format.number(failed) })] : []),
    ...(unknown > 0 ? [t('outbox.unknown', { count: unknown, shown: format.number(unknown) })] : []),
  ]
  return (
    <>
      <div className="outbox-run-head" role="status">
        <b>{sent === 0 ? t('run.nothing') : t('run.ended', { count: sent, shown: format.number(sent) })}</b>
        {others.map((words) => (
          <span key={words} className="outbox-count" data-tone="overdue">
            {words}
          </span>
        ))}
        <Tooltip label={t('run.close')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('run.close')} onClick={closeSendRun}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      {run.problems.map((problem) =>
        problem.code === told?.code ? null : (
          <p key={problem.code} className="outbox-problem" role="alert">
            {problemWords(problem)}
          </p>
        ),
      )}
      {ending?.by === 'error' ? (
        <p className="outbox-problem" role="alert">
          {isConnectionLost(ending.error) ? t('run.broken') : errorWords(ending.error)}
        </p>
      ) : null}
      {ending?.by === 'user' ? (
        <p className="sending-muted">{t('run.stopped')}</p>
      ) : run.left > 0 ? (
        <p className="sending-muted">{t('run.left', { count: run.left, shown: format.number(run.left) })}</p>
      ) : null}
    </>
  )
}

function RecipientRow({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation('sending')
  const failureWords = useFailureWords()
  const row = useQuery(touchpointQuery(recipient.id)).data
  return (
    <li>
      <Chip tone={tones[recipient.result]}>{t(`run.${recipient.result}`)}</Chip>
      <span className="outbox-who">
        {row?.contactName} <span>{row?.organizationName}</span>
      </span>
      {recipient.failure === null ? null : (
        <span className="outbox-why" title={failureWords(recipient.failure)}>
          {failureWords(recipient.failure)}
        </span>
      )}
    </li>
  )
}

const sentShown = (recipients: readonly Recipient[]): number =>
  recipients.filter(({ result }) => result === 'sent').length
