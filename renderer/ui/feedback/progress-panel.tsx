import { Button, Progress } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import './feedback.css'

/** Long work: what runs, how far it is, what it has found so far, and a way to stop it. `total` null: not known yet. */
export function ProgressPanel(props: {
  title: ReactNode
  done: number
  total: number | null
  counts?: ReadonlyArray<{ label: string; value: number }>
  onCancel?: () => void
}) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const [isStopping, setIsStopping] = useState(false)
  const share = props.total === null || props.total === 0 ? undefined : Math.min(1, props.done / props.total)
  const stop = () => {
    setIsStopping(true)
    props.onCancel?.()
  }
  return (
    <div className="rp-progress">
      <div className="rp-progress-line">
        <span className="rp-progress-title">{props.title}</span>
        <span className="rp-progress-figures">
          {props.total === null
            ? t('progressOpen', { done: format.number(props.done) })
            : t('progress', { done: format.number(props.done), total: format.number(props.total) })}
        </span>
        {props.onCancel === undefined ? null : (
          <Button size="xs" variant="default" onClick={stop} disabled={isStopping}>
            {isStopping ? t('cancelling') : t('cancelWork')}
          </Button>
        )}
      </div>
      <Progress
        value={share === undefined ? 100 : share * 100}
        animated={share === undefined}
        size="sm"
        transitionDuration={140}
        aria-label={t('loading')}
      />
      {props.counts === undefined ? null : (
        <div className="rp-progress-counts">
          {props.counts.map((count) => (
            <span key={count.label}>
              {count.label} <b>{format.number(count.value)}</b>
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
