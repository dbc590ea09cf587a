import { memo, type ReactNode } from 'react'
import type { TradeListRow } from '#shared/model/trade-list.ts'
import { cellText, headingOf, type ListWords } from '../cell-text.ts'
import type { ListOrder } from '../list-order.ts'
import { paperWidths, shapes } from '../trade-columns.ts'
import { contentWidth } from './sheet.ts'

/** The table of one page: the same column heads and widths on every page. */
export function TradeTable(props: { order: ListOrder; words: ListWords; children: ReactNode }) {
  const { order, words } = props
  const widths = paperWidths(order.columns, contentWidth)
  return (
    <table className="paper-table" style={{ width: `${contentWidth}mm` }}>
      <colgroup>
        {widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="paper-number">
            {words.t('trade:lists.number')}
          </th>
          {order.columns.map((column) => (
            <th key={column} scope="col">
              {headingOf(column, order.request.kind, words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

/** The heading over an owner's rows. */
export function TradeTableGroup(props: {
  order: ListOrder
  words: ListWords
  /** '' is nobody. */
  owner: string
  count: number
  isContinued: boolean
}) {
  const { t } = props.words
  return (
    <tr className="paper-group" data-group>
      <th colSpan={props.order.columns.length + 1} scope="colgroup">
        {props.owner === '' ? t('common:unassigned') : props.owner}
        <span className="paper-group-note">{t('trade:lists.rowCount', { count: props.count })}</span>
        {props.isContinued ? <span className="paper-group-note">{t('trade:lists.continued')}</span> : null}
      </th>
    </tr>
  )
}

export const TradeTableRow = memo(function TradeTableRow(props: {
  order: ListOrder
  words: ListWords
  row: TradeListRow
  number: number
}) {
  const { order, words, row, number } = props
  return (
    <tr data-row>
      <td className="paper-number">{number}</td>
      {order.columns.map((column) => {
        const text = cellText(column, row, words)
        return (
          <td key={column} className={shapes[column].isFigure ? 'paper-figures' : undefined}>
            {text.length > clampFrom ? <div className="paper-cell">{text}</div> : text}
          </td>
        )
      })}
    </tr>
  )
})

/** So short a text never fills its cell. */
const clampFrom = 24
