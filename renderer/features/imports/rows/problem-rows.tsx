import { useTranslation } from 'react-i18next'
import type { ImportFlag, ImportRowResult } from '#shared/model/import.ts'
import { useTargetWords } from '../mapping/use-target-words.ts'
import { useProblemWords } from './problem-words.ts'
import { ResultChip } from './result-chip.tsx'

/** Rows worth a look, each with what is wrong with it in words. `cells` shows what the row says, where it is kept. */
export function ProblemRows(props: {
  label: string
  rows: ReadonlyArray<ImportRowResult & { cells?: readonly string[] }>
}) {
  const { t } = useTranslation('imports')
  return (
    <table className="imports-rows" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t('rowHead')}</th>
          <th scope="col">{t('resultHead')}</th>
          <th scope="col">{t('problemHead')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.row}>
            <td className="imports-row-number">{row.sheetRow}</td>
            <td>
              <ResultChip result={row.result} />
            </td>
            <td>
              {row.cells === undefined ? null : <p className="imports-row-cells">{gistOf(row.cells)}</p>}
              <RowReasons row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowReasons(props: { row: ImportRowResult }) {
  const { t } = useTranslation('imports')
  const { row } = props
  return (
    <ul className="imports-reasons">
      {row.result === 'review' ? <li>{t('reviewReason')}</li> : null}
      {row.result === 'failed' && row.flags.length === 0 ? <li>{t('failedReason')}</li> : null}
      {row.flags.map((flag) => (
        <li key={`${flag.field} ${flag.problem} ${flag.value}`}>
          <FlagWords flag={flag} />
        </li>
      ))}
    </ul>
  )
}

const longestValue = 120

/** A cell that could not be taken over: its field, what it says, what is wrong with it. */
export function FlagWords(props: { flag: ImportFlag }) {
  const { flagField } = useTargetWords()
  const problemWords = useProblemWords()
  const { field, value, problem } = props.flag
  return (
    <span className="imports-flag">
      <b>{flagField(field)}</b>
      {value === '' ? null : (
        <q title={value}>{value.length > longestValue ? `${value.slice(0, longestValue)}…` : value}</q>
      )}
      <span>{problemWords(problem)}</span>
    </span>
  )
}

const cellsShown = 4

/** Enough of a row to recognise it by; a running number tells nobody anything. */
function gistOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^\d{1,6}$/.test(cell))
    .slice(0, cellsShown)
    .join(' · ')
}
