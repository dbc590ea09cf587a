import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type Heights, type PageLine, paginate } from '#renderer/ui/paper/paginate.ts'
import { toPixels } from '#renderer/ui/paper/to-pixels.ts'
import type { PaperList } from './paper-list.ts'
import { tableHeight } from './paper-size.ts'
import { PaperGroup, PaperRow, PaperTable, rowParts } from './paper-table.tsx'
import type { PaperWords } from './paper-words.ts'

/** A list as it lies on its pages. The list is the one that was measured: while another is, this one still shows. */
export interface LaidOut {
  list: PaperList
  words: PaperWords
  pages: PageLine[][]
  /** How many rows a group has. */
  countOf: (group: string) => number
}

/**
 * Lays a list out on pages by measuring every row once, at its real width and in its real font. The margin boxes of
 * `@page` can't count to "n of m" in the engine we run on, and a preview must break where the paper does.
 * `measuring` has to be rendered while it is there.
 */
export function usePages(
  list: PaperList,
  words: PaperWords,
): { laidOut: LaidOut | undefined; measuring: ReactNode } {
  const box = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<Measured | undefined>(undefined)
  const [laidOut, setLaidOut] = useState<LaidOut | undefined>(undefined)
  const { rows, layout } = list
  const shape = JSON.stringify([layout.columns, layout.orientation, layout.language, layout.groupBy])
  const isMeasured = measured !== undefined && measured.rows === rows && measured.shape === shape

  useLayoutEffect(() => {
    const element = box.current
    if (isMeasured || element === null) return
    let isWanted = true
    const measure = () => {
      if (isWanted) setMeasured({ rows, shape, heights: heightsOf(element, layout.orientation) })
    }
    // Laying out is what makes a font be fetched; only then is there something to wait for.
    element.getBoundingClientRect()
    if (document.fonts.status === 'loaded') measure()
    else void document.fonts.ready.then(measure)
    return () => {
      isWanted = false
    }
  }, [isMeasured, rows, shape, layout.orientation])

  useLayoutEffect(() => {
    if (!isMeasured || measured === undefined) return
    const counts = new Map<string, number>()
    for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1)
    setLaidOut({
      list,
      words,
      pages: paginate(rows, measured.heights, layout.groupBy !== 'none'),
      countOf: (group) => counts.get(group) ?? 0,
    })
  }, [isMeasured, measured, list, words, rows, layout.groupBy])

  const measuring = isMeasured ? null : (
    <div className="paper paper-measure" ref={box} lang={words.language} aria-hidden>
      <PaperTable layout={layout} words={words}>
        {layout.groupBy === 'none' ? null : (
          <PaperGroup
            layout={layout}
            words={words}
            group={rows[0]?.group ?? ''}
            count={1}
            isContinued={false}
          />
        )}
        {rows.map((row) => (
          <PaperRow key={row.number} {...rowParts(list)} words={words} row={row} />
        ))}
      </PaperTable>
    </div>
  )
  return { laidOut, measuring }
}

interface Measured {
  rows: PaperList['rows']
  shape: string
  heights: Heights
}

function heightsOf(box: HTMLElement, orientation: PaperList['layout']['orientation']): Heights {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const head = heightOf(box.querySelector('thead'))
  return {
    rows: [...box.querySelectorAll('tr[data-row]')].map(heightOf),
    group: heightOf(box.querySelector('tr[data-group]')),
    firstPage: toPixels(tableHeight(orientation, true)) - head,
    otherPage: toPixels(tableHeight(orientation, false)) - head,
  }
}
