import { Fragment, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { sheetStyle } from '#renderer/ui/paper/sheet-style.ts'
import { fitText } from './fit-text.ts'
import { pageRule } from './page-rule.ts'
import type { PaperJob } from './paper-job.ts'
import { sheetSize } from './paper-order.ts'
import '#renderer/ui/paper/paper.css'
import './greeting-paper.css'

export interface SheetsProps {
  job: PaperJob
  /** Shown at most; all of them are counted. */
  most?: number
  /** What stands around each sheet on screen. */
  frame?: (sheet: ReactNode) => ReactNode
  onLaidOut: (sheets: number) => void
}

/** The sheets one after the other, each at its real size, and the rule that makes the sheet the page. */
export function Sheets(
  props: SheetsProps & {
    sheets: readonly ReactNode[] | undefined
    measuring?: ReactNode
  },
) {
  const { job, sheets, frame = (sheet: ReactNode) => sheet } = props
  const root = useRef<HTMLDivElement>(null)
  const { width, height } = sheetSize(job.order)
  const onLaidOut = useEffectEvent(props.onLaidOut)
  useLayoutEffect(() => {
    if (root.current !== null && sheets !== undefined) fitText(root.current)
  }, [sheets])
  useEffect(() => {
    if (sheets === undefined) return
    let isWanted = true
    void document.fonts.ready.then(() => {
      if (!isWanted) return
      // A font that came in late has other widths.
      if (root.current !== null) fitText(root.current)
      onLaidOut(sheets.length)
    })
    return () => {
      isWanted = false
    }
  }, [sheets])
  return (
    <div ref={root} className="gpaper-sheets">
      <style>{pageRule({ width, height })}</style>
      {props.measuring}
      {sheets?.slice(0, props.most).map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
        <Fragment key={index}>
          {frame(
            <div className="paper paper-page" style={sheetStyle({ width, height })}>
              {sheet}
            </div>,
          )}
        </Fragment>
      ))}
    </div>
  )
}
