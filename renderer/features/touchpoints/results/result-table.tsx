import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/data/save-file.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { csvText } from './csv-text.ts'

export interface ResultColumn<Row> {
  id: string
  title: string
  isNumber?: boolean
  cell: (row: Row) => ReactNode
  /** What the file says; null leaves the column out of it. */
  text: ((row: Row) => string | number | null) | null
}

/** A table of results, and the same as a file. The first column names the row. */
export function ResultTable<Row>(props: {
  title: string
  body?: string
  fileName: string
  columns: readonly ResultColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  const { t } = useTranslation(['touchResults', 'common'])
  const { columns, rows } = props
  const write = async () => {
    const written = columns.flatMap(({ title, text }) => (text === null ? [] : [{ title, text }]))
    const text = csvText([
      written.map(({ title }) => title),
      ...rows.map((row) => written.map(({ text }) => text(row))),
    ])
    const saved = await saveFile({ bytes: new TextEncoder().encode(text) }, `${props.fileName}.csv`)
    if (saved !== null) showToast('success', t('touchResults:exported', { what: props.title }))
  }
  return (
    <Panel
      title={props.title}
      count={rows.length}
      flush
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('touchResults:exportNamed', { what: props.title })}
          leftSection={<IconFileExport size={14} stroke={1.5} />}
          onClick={() => void write()}
        >
          {t('common:export')}
        </Button>
      }
    >
      {props.body === undefined ? null : <p className="results-body">{props.body}</p>}
      <table className="results-table" aria-label={props.title}>
        <thead>
          <tr>
            {columns.map(({ id, title, isNumber }) => (
              <th key={id} scope="col" data-number={isNumber ?? false}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {columns.map(({ id, isNumber, cell }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} data-number={isNumber ?? false}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
