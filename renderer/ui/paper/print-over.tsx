import { type ReactNode, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import './paper.css'

/** In a browser: a paper laid over the page, out of sight, printed, and gone again. `children` is given what to call once it is laid out. */
export function PrintOver(props: {
  /** What the browser calls the print, and the file when it is saved. */
  title: string
  onDone: () => void
  children: (print: () => void) => ReactNode
}) {
  const { title } = props
  // Before anything is laid out: the paper may be ready, and printed, in the same breath.
  useLayoutEffect(() => {
    const before = document.title
    document.title = title
    document.body.dataset['printingList'] = ''
    return () => {
      document.title = before
      delete document.body.dataset['printingList']
    }
  }, [title])
  // The dialog of the browser holds the page still until it is answered.
  const print = () => {
    window.print()
    props.onDone()
  }
  return createPortal(
    <div className="paper-over" aria-hidden>
      {props.children(print)}
    </div>,
    document.body,
  )
}
