import { useElementSize } from '@mantine/hooks'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Delayed } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import type { PaperList } from '../paper/paper-list.ts'
import { PaperPage } from '../paper/paper-page.tsx'
import { sheetOf } from '../paper/paper-size.ts'
import { usePaperWords } from '../paper/paper-words.ts'
import { usePages } from '../paper/use-pages.tsx'
import '#renderer/ui/paper/paper.css'

const mostZoom = 1

/** The pages as they will come out of the printer, as wide as there is room. */
export function PaperPreview(props: { list: PaperList; isStale: boolean }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const list = useDeferredValue(props.list)
  const words = usePaperWords(list.layout.language)
  const { laidOut, measuring } = usePages(list, words)
  const { ref, width } = useElementSize()
  // As wide as the pages may be: what is left beside the padding and a scroll bar.
  const ruler = <div ref={ref} />
  if (laidOut === undefined) {
    return (
      <div className="lists-preview">
        {measuring}
        {ruler}
        <Delayed>
          <div className="lists-sheet lists-sheet-empty" />
        </Delayed>
      </div>
    )
  }
  const sheet = sheetOf(laidOut.list.layout.orientation)
  const zoom = Math.min(mostZoom, width / toPixels(sheet.width))
  const pages = laidOut.pages.length
  const isPart = laidOut.list.total > laidOut.list.rows.length
  return (
    <div
      className="lists-preview"
      data-stale={props.isStale}
      role="group"
      tabIndex={0}
      aria-label={t('preview')}
    >
      {measuring}
      {ruler}
      <div className="lists-preview-facts" role="status">
        {isPart
          ? t('previewPart', {
              count: laidOut.list.total,
              shown: format.number(laidOut.list.total),
              part: format.number(laidOut.list.rows.length),
            })
          : t('previewAll', {
              count: laidOut.list.total,
              shown: format.number(laidOut.list.total),
              pages: format.number(pages),
            })}
      </div>
      {width === 0
        ? null
        : laidOut.pages.map((lines, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
              key={index}
              className="lists-sheet"
              style={{ width: toPixels(sheet.width) * zoom, height: toPixels(sheet.height) * zoom }}
            >
              <div style={{ transform: `scale(${zoom})`, transformOrigin: '0 0' }}>
                <PaperPage laidOut={laidOut} lines={lines} page={index + 1} />
              </div>
            </div>
          ))}
    </div>
  )
}
