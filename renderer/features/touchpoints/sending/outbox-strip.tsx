import { Button, UnstyledButton } from '@mantine/core'
import { IconOutbound, IconSend } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { useAddress } from '../use-address.ts'
import { sendDue, useSendJob } from './send-job.ts'
import { SendRunPanel } from './send-run-panel.tsx'
import { SendingMenu } from './sending-menu.tsx'
import { outboxQuery } from './sending-queries.ts'
import { useProblemWords } from './use-sending-words.ts'
import './sending.css'

/** Mails and texts that wait for the line: how many, what went wrong, and sending them now. Nothing of it, nothing shown. */
export function OutboxStrip() {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const problemWords = useProblemWords()
  const queries = useQueryClient()
  const { go } = useAddress()
  const job = useSendJob()
  const { data: outbox } = useQuery(outboxQuery)
  const isSending = job?.run.state === 'running'
  useEffect(() => {
    if (!isSending) void queries.invalidateQueries({ queryKey: outboxQuery.queryKey })
  }, [isSending, queries])
  if (outbox === undefined) return null
  const { due, approved, failed, unknown, problem } = outbox
  const isQuiet = approved + failed + unknown === 0 && problem === null
  if (isQuiet && job === undefined) return null
  const waiting = Math.max(0, approved - due)
  const counts = [
    { key: 'due', count: due, tone: 'due', state: undefined },
    { key: 'waiting', count: waiting, tone: undefined, state: undefined },
    { key: 'failed', count: failed, tone: 'overdue', state: 'failed' },
    { key: 'unknown', count: unknown, tone: 'overdue', state: 'unknown' },
  ] as const
  return (
    <section className="outbox" aria-label={t('outbox.label')}>
      <div className="outbox-line">
        <IconOutbound size={16} stroke={1.5} aria-hidden />
        {counts.map(({ key, count, tone, state }) => {
          if (count === 0) return null
          const words = t(`outbox.${key}`, { count, shown: format.number(count) })
          return state === undefined ? (
            <span key={key} className="outbox-count" data-tone={tone}>
              {words}
            </span>
          ) : (
            <UnstyledButton
              key={key}
              className="outbox-count"
              data-tone={tone}
              onClick={() => go({ tab: 'queue', filter: { states: [state] } })}
            >
              {words}
            </UnstyledButton>
          )
        })}
        <div className="outbox-acts">
          <SendingMenu filter={{}} />
          <Button
            size="xs"
            leftSection={<IconSend size={14} stroke={1.5} />}
            disabled={due === 0 || isSending}
            onClick={() => void sendDue()}
          >
            {t('outbox.send', { count: due, shown: format.number(due) })}
          </Button>
        </div>
      </div>
      {problem === null || isSending ? null : (
        <p className="outbox-problem" role="alert">
          {problemWords(problem)} {approved > 0 ? t('outbox.safe') : null}
          <Link to="/settings" search={{ section: 'mail' }}>
            {t('outbox.settings')}
          </Link>
        </p>
      )}
      {job === undefined ? null : <SendRunPanel job={job} told={problem} />}
    </section>
  )
}
