import { useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { PaperDocument } from './paper-document.tsx'
import { usePaperList } from './use-paper-list.ts'

/** In a browser: the list laid over the page, out of sight, printed, and gone again. */
export function PrintOver(props: { list: PrintedList; onDone: () => void }) {
  const list = usePaperList(props.list)
  const { title } = props.list.layout
  // Before anything is laid out: the list may be ready, and printed, in the same breath.
  useLayoutEffect(() => {
    const before = document.title
    document.title = title
    document.body.dataset['printingList'] = ''
    return () => {
      document.title = before
      delete document.body.dataset['printingList']
    }
  }, [title])
  if (list === undefined) return null
  // The dialog of the browser holds the page still until it is answered.
  const print = () => {
    window.print()
    props.onDone()
  }
  return createPortal(
    <div className="paper-over" aria-hidden>
      <PaperDocument list={list} onLaidOut={print} />
    </div>,
    document.body,
  )
}
