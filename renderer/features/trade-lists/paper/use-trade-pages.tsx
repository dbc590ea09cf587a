import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type PageLine, paginate } from '#renderer/ui/paper/paginate.ts'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import type { ListWords } from '../cell-text.ts'
import { tableHeight } from './sheet.ts'
import type { TradePaperList } from './trade-paper-list.ts'
import { TradeTable, TradeTableGroup, TradeTableRow } from './trade-table.tsx'

/** The lines of each page, after measuring every row once at its real width and in its real font. */
export function useTradePages(
  list: TradePaperList,
  words: ListWords,
): { pages: PageLine[][] | undefined; measuring: ReactNode } {
  const box = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<{ of: TradePaperList; pages: PageLine[][] } | undefined>(undefined)
  const isMeasured = measured?.of === list

  useLayoutEffect(() => {
    const element = box.current
    if (isMeasured || element === null) return
    let isWanted = true
    const measure = () => {
      if (isWanted) setMeasured({ of: list, pages: pagesOf(element, list) })
    }
    // Laying out is what makes a font be fetched; only then is there something to wait for.
    element.getBoundingClientRect()
    if (document.fonts.status === 'loaded') measure()
    else void document.fonts.ready.then(measure)
    return () => {
      isWanted = false
    }
  }, [isMeasured, list])

  const measuring = isMeasured ? null : (
    <div className="paper paper-measure" ref={box} lang={words.format.language} aria-hidden>
      <TradeTable order={list.order} words={words}>
        {list.order.byOwner ? (
          <TradeTableGroup order={list.order} words={words} owner="" count={1} isContinued={false} />
        ) : null}
        {list.rows.map((row, index) => (
          <TradeTableRow key={row.id} order={list.order} words={words} row={row} number={index + 1} />
        ))}
      </TradeTable>
    </div>
  )
  return { pages: isMeasured ? measured.pages : undefined, measuring }
}

function pagesOf(box: HTMLElement, list: TradePaperList): PageLine[][] {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const head = heightOf(box.querySelector('thead'))
  const heights = {
    rows: [...box.querySelectorAll('tr[data-row]')].map(heightOf),
    group: heightOf(box.querySelector('tr[data-group]')),
    firstPage: toPixels(tableHeight(true)) - head,
    otherPage: toPixels(tableHeight(false)) - head,
  }
  return paginate(
    list.rows.map(({ owner }) => ({ group: owner ?? '' })),
    heights,
    list.order.byOwner,
  )
}
