import { useEffect, useEffectEvent } from 'react'
import { pageRule } from './page-rule.ts'
import type { PaperList } from './paper-list.ts'
import { PaperPage } from './paper-page.tsx'
import { usePaperWords } from './paper-words.ts'
import { usePages } from './use-pages.tsx'
import '#renderer/ui/paper/paper.css'

/** A whole list for the printer: one element a sheet, and the rule that makes the sheet the page. */
export function PaperDocument(props: { list: PaperList; onLaidOut: (pages: number) => void }) {
  const words = usePaperWords(props.list.layout.language)
  const { laidOut, measuring } = usePages(props.list, words)
  const count = laidOut?.pages.length
  const onLaidOut = useEffectEvent(props.onLaidOut)
  useEffect(() => {
    if (count !== undefined) onLaidOut(count)
  }, [count])
  return (
    <>
      <style>{pageRule(props.list.layout.orientation)}</style>
      {measuring}
      {laidOut?.pages.map((lines, index) => (
        <PaperPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={index}
          laidOut={laidOut}
          lines={lines}
          page={index + 1}
        />
      ))}
    </>
  )
}
