import { useEffect, useEffectEvent } from 'react'
import { sheetStyle } from '#renderer/ui/paper/sheet-style.ts'
import '#renderer/ui/paper/paper.css'
import type { ListWords } from '../cell-text.ts'
import { pageRule, paper } from './sheet.ts'
import type { TradePaperList } from './trade-paper-list.ts'
import { TradeTable, TradeTableGroup, TradeTableRow } from './trade-table.tsx'
import { useTradePages } from './use-trade-pages.tsx'

/** A list for the printer on A4, lying: one element a sheet, column heads on each, no row ever split. */
export function TradePaper(props: {
  list: TradePaperList
  words: ListWords
  onLaidOut: (pages: number) => void
}) {
  const { list, words } = props
  const { pages, measuring } = useTradePages(list, words)
  const count = pages?.length
  const onLaidOut = useEffectEvent(props.onLaidOut)
  useEffect(() => {
    if (count !== undefined) onLaidOut(count)
  }, [count])
  return (
    <>
      <style>{pageRule}</style>
      {measuring}
      {pages?.map((lines, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={index}
          className="paper paper-page"
          lang={words.format.language}
          style={{ ...sheetStyle(paper), padding: `${paper.margin}mm` }}
        >
          {index === 0 ? <FirstHead list={list} /> : <OtherHead list={list} />}
          <div className="paper-body">
            <TradeTable order={list.order} words={words}>
              {lines.map((line) => {
                if (line.type === 'group')
                  return (
                    <TradeTableGroup
                      key={`g ${line.group}`}
                      order={list.order}
                      words={words}
                      owner={line.group}
                      count={list.rows.filter(({ owner }) => (owner ?? '') === line.group).length}
                      isContinued={line.isContinued}
                    />
                  )
                const row = list.rows[line.index]
                return row === undefined ? null : (
                  <TradeTableRow
                    key={row.id}
                    order={list.order}
                    words={words}
                    row={row}
                    number={line.index + 1}
                  />
                )
              })}
            </TradeTable>
          </div>
          <div className="paper-foot" style={{ height: `${paper.foot}mm` }}>
            <span className="paper-page-number">
              {words.t('trade:lists.page', { page: index + 1, pages: pages.length })}
            </span>
          </div>
        </div>
      ))}
    </>
  )
}

function FirstHead({ list }: { list: TradePaperList }) {
  return (
    <div className="paper-head" style={{ height: `${paper.firstHead}mm` }}>
      <div className="paper-title">{list.title}</div>
      <div className="paper-meta">{list.meta}</div>
      <div className="paper-filter">{list.holds}</div>
    </div>
  )
}

function OtherHead({ list }: { list: TradePaperList }) {
  return (
    <div className="paper-head paper-head-other" style={{ height: `${paper.otherHead}mm` }}>
      <span>{list.title}</span>
      <span>{list.meta}</span>
    </div>
  )
}
