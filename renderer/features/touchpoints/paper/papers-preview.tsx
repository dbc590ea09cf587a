import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import { GreetingPapers } from './greeting-papers.tsx'
import type { PaperJob } from './paper-job.ts'
import { sheetSize } from './paper-order.ts'

/** More is not looked at, only printed. */
const mostShown = 30

/** The sheets as they will come out of the printer, as wide as there is room. */
export function PapersPreview(props: {
  job: PaperJob
  sheets: number | undefined
  onSheets: (sheets: number) => void
}) {
  const { t } = useTranslation('touchPaper')
  const format = useFormat()
  const { ref, width: room } = useElementSize()
  const { job, sheets } = props
  const { width, height } = sheetSize(job.order)
  const zoom = Math.min(1, room / toPixels(width))
  const facts =
    sheets === undefined || job.people.length === 0
      ? ''
      : t('preview.facts', {
          count: job.people.length,
          shown: format.number(job.people.length),
          sheets: format.number(sheets),
        })
  return (
    <div className="gpaper-preview" role="group" tabIndex={0} aria-label={t('preview.label')}>
      <div ref={ref} />
      <p className="gpaper-facts" role="status">
        {job.people.length === 0 ? t('preview.nobody') : facts}
        {sheets !== undefined && sheets > mostShown ? (
          <span className="gpaper-part">{t('preview.part', { part: format.number(mostShown) })}</span>
        ) : null}
      </p>
      {room === 0 || job.people.length === 0 ? null : (
        <GreetingPapers
          job={job}
          most={mostShown}
          onLaidOut={props.onSheets}
          frame={(sheet) => (
            <div
              className="gpaper-frame"
              data-kind={job.order.kind}
              style={{ width: toPixels(width) * zoom, height: toPixels(height) * zoom }}
            >
              <div style={{ transform: `scale(${zoom})`, transformOrigin: '0 0' }}>{sheet}</div>
            </div>
          )}
        />
      )}
    </div>
  )
}
