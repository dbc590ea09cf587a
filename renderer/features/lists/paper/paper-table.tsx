import { memo, type ReactNode } from 'react'
import type { PrintColumn, PrintLayout } from '#shared/model/follow-up-list.ts'
import { cellText } from './cell-text.ts'
import type { FilterNames } from './filter-words.ts'
import { groupWords } from './group-words.ts'
import type { PaperList } from './paper-list.ts'
import { contentWidth } from './paper-size.ts'
import type { PaperWords } from './paper-words.ts'
import { columnWidths, writeInColumns } from './print-columns.ts'

/** The table of one page: the same column heads and widths on every page. */
export function PaperTable(props: { layout: PrintLayout; words: PaperWords; children: ReactNode }) {
  const { layout, words } = props
  const widths = columnWidths(layout.columns, contentWidth(layout.orientation))
  return (
    <table className="paper-table" style={{ width: `${contentWidth(layout.orientation)}mm` }}>
      <colgroup>
        {widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="paper-number">
            {words.t('lists:column.number')}
          </th>
          {layout.columns.map((column) => (
            <th key={column} scope="col">
              {words.t(`lists:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-write-in={layout.columns.some((column) => writeInColumns.has(column))}>
        {props.children}
      </tbody>
    </table>
  )
}

export function PaperGroup(props: {
  layout: PrintLayout
  words: PaperWords
  group: string
  count: number
  isContinued: boolean
}) {
  const { layout, words, group, count, isContinued } = props
  return (
    <tr className="paper-group" data-group>
      <th colSpan={layout.columns.length + 1} scope="colgroup">
        {groupWords(group, layout.groupBy, words)}
        <span className="paper-group-note">
          {words.t('lists:paper.groupCount', { count, shown: words.format.number(count) })}
        </span>
        {isContinued ? <span className="paper-group-note">{words.t('lists:paper.continued')}</span> : null}
      </th>
    </tr>
  )
}

/** Memoised by its parts: typing a title must not write a thousand rows anew. */
export const PaperRow = memo(function PaperRow(props: {
  columns: PrintLayout['columns']
  words: PaperWords
  names: FilterNames
  today: string
  row: PaperList['rows'][number]
}) {
  const { columns, words, names, today, row } = props
  return (
    <tr data-row>
      <td className="paper-number">{row.number}</td>
      {columns.map((column) => {
        const text = cellText(column, row.row, words, { today, ownerOf: names.owner })
        return (
          <td
            key={column}
            className={cellClasses[column]}
            data-priority={column === 'priority' ? row.row.followUp?.priority : undefined}
          >
            {text.length > clampFrom ? <div className="paper-cell">{text}</div> : inCell(column, text)}
          </td>
        )
      })}
    </tr>
  )
})

/** So short a text never fills its cell; a box around each would double the work of laying a page out. */
const clampFrom = 24

const cellClasses: Partial<Record<PrintColumn, string>> = {
  phone: 'paper-figures',
  priority: 'paper-priority',
  dueOn: 'paper-figures paper-day',
  lastContactOn: 'paper-figures paper-day',
  lastSummary: 'paper-small',
  reason: 'paper-small',
  title: 'paper-small',
}

/** A day with its year is wider than its column: the year may stand above the rest. */
function inCell(column: PrintColumn, text: string): ReactNode {
  const [year, day] = column === 'dueOn' || column === 'lastContactOn' ? text.split(/(?<=年)/) : []
  if (day === undefined) return text
  return (
    <>
      {year}
      <wbr />
      {day}
    </>
  )
}

/** What a row of a list is given. */
export const rowParts = ({ layout, names, today }: PaperList) => ({ columns: layout.columns, names, today })
