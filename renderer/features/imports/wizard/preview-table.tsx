import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/imports-contract.ts'

const rowsShown = 5

/** The first rows as they stand in the file. A row that is really the head can be made so by a click on its number. */
export function PreviewTable(props: { preview: ImportPreview; onHeaderRow: (sheetRow: number) => void }) {
  const { t } = useTranslation('imports')
  const { preview } = props
  const isTable = preview.format !== 'vcf'
  return (
    <section className="imports-preview" aria-label={t('previewTitle')} tabIndex={0}>
      <table>
        {preview.headers.every((header) => header === '') ? null : (
          <thead>
            <tr>
              <th scope="col" className="imports-preview-row">
                {preview.headerSheetRow}
              </th>
              {preview.headers.map((header, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: headers may be empty or equal
                <th scope="col" key={index} title={header}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {preview.sample.slice(0, rowsShown).map(({ sheetRow, cells }) => (
            <tr key={sheetRow}>
              <th scope="row" className="imports-preview-row">
                {isTable ? (
                  <UnstyledButton
                    title={t('headerUse')}
                    aria-label={t('headerUseRow', { row: sheetRow })}
                    onClick={() => props.onHeaderRow(sheetRow)}
                  >
                    {sheetRow}
                  </UnstyledButton>
                ) : (
                  sheetRow
                )}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its name
                <td key={index} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
