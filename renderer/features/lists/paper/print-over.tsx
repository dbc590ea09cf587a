import { PrintOver } from '#renderer/ui/paper/print-over.tsx'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { PaperDocument } from './paper-document.tsx'
import { usePaperList } from './use-paper-list.ts'

/** In a browser: the list laid over the page and printed from there. */
export function PrintListOver(props: { list: PrintedList; onDone: () => void }) {
  const list = usePaperList(props.list)
  if (list === undefined) return null
  return (
    <PrintOver title={props.list.layout.title} onDone={props.onDone}>
      {(print) => <PaperDocument list={list} onLaidOut={print} />}
    </PrintOver>
  )
}
