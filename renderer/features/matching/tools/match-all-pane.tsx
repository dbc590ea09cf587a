import { Button, UnstyledButton } from '@mantine/core'
import { IconChecks, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { useAddress } from '../use-address.ts'
import { type MatchAllResult, matchAll, stopMatchAll, useMatchAllJob } from './match-all-job.ts'

const start = () => void matchAll(() => new Date().toISOString())

/** All that is still wanted against all that is offered: who has nobody, and what is missing most. */
export function MatchAllPane() {
  const { t } = useTranslation('matchTools')
  const errorWords = useErrorWords()
  const job = useMatchAllJob()
  const isRunning = job.state === 'running'
  useShortcut('matching.all', 'shift+r', t('all.start'), start, { enabled: !isRunning })
  if (job.state === 'idle')
    return (
      <EmptyState
        icon={<IconChecks size={28} stroke={1.5} />}
        title={t('all.title')}
        body={t('all.body')}
        actions={[{ label: t('all.start'), keys: 'shift+r', onClick: start }]}
      />
    )
  return (
    <div className="matching-tool">
      {isRunning ? (
        <ProgressPanel title={t('all.running')} done={job.done} total={job.total} onCancel={stopMatchAll} />
      ) : (
        <div className="matching-inline">
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} stroke={1.5} />}
            rightSection={<KeyHint keys="shift+r" />}
            onClick={start}
          >
            {t('all.again')}
          </Button>
          {job.state === 'failed' ? <p className="matching-error">{errorWords(job.error)}</p> : null}
        </div>
      )}
      {job.state === 'finished' ? <Result result={job.result} at={job.at} /> : null}
    </div>
  )
}

function Result({ result, at }: { result: MatchAllResult; at: string }) {
  const { t } = useTranslation(['matchTools', 'matching', 'model'])
  const format = useFormat()
  const { go } = useAddress()
  const { requirements, unmatched, pairs } = result
  const figures = [
    { label: t('matchTools:all.requirements'), value: requirements },
    { label: t('matchTools:all.matched'), value: requirements - unmatched.length },
    { label: t('matchTools:all.unmatched'), value: unmatched.length },
    { label: t('matchTools:all.pairs'), value: pairs },
  ]
  return (
    <>
      <dl className="matching-figures">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="matching-quiet">{t('matchTools:all.asOf', { at: format.dateTime(at) })}</p>
      <Panel flush title={t('matchTools:all.unmatched')} count={format.number(unmatched.length)}>
        {unmatched.length === 0 ? (
          <EmptyState
            size="panel"
            title={requirements === 0 ? t('matching:noneOpen') : t('matchTools:all.noneUnmatched')}
          />
        ) : (
          <ul className="matching-unmatched">
            {unmatched.map((one) => (
              <li key={one.requirementId}>
                <UnstyledButton onClick={() => go({ requirement: one.requirementId })}>
                  <span className="matching-need-title">{one.title}</span>
                  <span className="matching-quiet">{one.buyerName}</span>
                  <span className="matching-quiet">
                    {one.missing === null
                      ? t('matchTools:all.nothingNear')
                      : t('matchTools:all.missing', { what: t(`model:criterion.${one.missing}`) })}
                  </span>
                  <span className="matching-unmatched-best">
                    {one.best === null
                      ? t('matchTools:all.nobody')
                      : t('matchTools:all.best', { score: format.number(Math.round(one.best)) })}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
