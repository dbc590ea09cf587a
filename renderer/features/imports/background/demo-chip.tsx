import { CloseButton } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx'
import { dismissDemo, stopDemo, useDemoJob } from './demo-job.ts'

const shownMs = 6_000

/** Demo data on its way in; says when it is there, and goes. */
export function DemoChip() {
  const { t } = useTranslation(['imports', 'common'])
  const errorWords = useErrorWords()
  const job = useDemoJob()
  useEffect(() => {
    if (job.state !== 'done') return
    const timer = setTimeout(dismissDemo, shownMs)
    return () => clearTimeout(timer)
  }, [job.state])
  if (job.state === 'idle') return null
  return (
    <section className="imports-chip" aria-label={t('common:demo')}>
      {job.state === 'running' ? (
        <ProgressPanel
          title={t('imports:demoRunning')}
          done={job.done}
          total={job.total}
          onCancel={stopDemo}
        />
      ) : (
        <div className="imports-chip-head">
          <IconFlask size={15} stroke={1.5} aria-hidden />
          <span role="status" className="imports-chip-name">
            {job.state === 'done' ? t('imports:demoDone', { count: job.count }) : errorWords(job.error)}
          </span>
          <CloseButton size="sm" aria-label={t('common:close')} onClick={dismissDemo} />
        </div>
      )}
    </section>
  )
}
