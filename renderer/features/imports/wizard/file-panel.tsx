import { NumberInput, Select } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { ImportPreview } from '#shared/contract/imports-contract.ts'
import { importSession } from '../session/session.ts'
import type { ImportPlan } from '../session/stages.ts'
import { PreviewTable } from './preview-table.tsx'

/** What was read of the file: how it is written, which sheet, where the table begins, and its first rows. */
export function FilePanel(props: { plan: ImportPlan; isReopening: boolean }) {
  const { t } = useTranslation('imports')
  const { preview } = props.plan
  const reread = (at: Partial<Pick<ImportPreview, 'sheet' | 'headerSheetRow'>>) =>
    void importSession.reread({ sheet: preview.sheet, headerSheetRow: preview.headerSheetRow, ...at })
  return (
    <Panel
      flush
      icon={<IconFileSpreadsheet size={16} stroke={1.5} />}
      title={preview.fileName}
      actions={<FileFacts preview={preview} />}
    >
      <div className="imports-file-controls" data-busy={props.isReopening}>
        {preview.sheets.length > 1 ? (
          <Select
            size="xs"
            className="imports-sheet"
            label={t('sheet')}
            allowDeselect={false}
            data={preview.sheets}
            value={preview.sheet}
            onChange={(sheet) => reread({ sheet, headerSheetRow: null })}
          />
        ) : null}
        {preview.format === 'vcf' ? null : (
          <HeaderRowField
            key={`${preview.sheet} ${preview.headerSheetRow}`}
            value={preview.headerSheetRow}
            onChange={(headerSheetRow) => reread({ headerSheetRow })}
          />
        )}
        <p className="imports-quiet">
          {preview.format === 'vcf'
            ? t('headerVcf')
            : preview.headerSheetRow === null
              ? t('headerMissing')
              : t('headerHelp')}
        </p>
      </div>
      <PreviewTable preview={preview} onHeaderRow={(headerSheetRow) => reread({ headerSheetRow })} />
    </Panel>
  )
}

function FileFacts(props: { preview: ImportPreview }) {
  const { t } = useTranslation('imports')
  const { format, encoding, delimiter } = props.preview
  const sign = delimiterNames.find(([written]) => written === delimiter)?.[1]
  return (
    <>
      <Chip>{format.toUpperCase()}</Chip>
      {encoding === null ? null : <Chip title={t('encodingHelp')}>{encoding.toUpperCase()}</Chip>}
      {sign === undefined ? null : <Chip>{t(`delimiter.${sign}`)}</Chip>}
    </>
  )
}

const delimiterNames = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const

function HeaderRowField(props: { value: number | null; onChange: (row: number) => void }) {
  const { t } = useTranslation('imports')
  const [row, setRow] = useState<number | string>(props.value ?? '')
  const commit = () => {
    if (typeof row === 'number' && row !== props.value) props.onChange(row)
  }
  return (
    <NumberInput
      size="xs"
      className="imports-header-row"
      label={t('headerRow')}
      min={1}
      max={1_048_576}
      allowDecimal={false}
      hideControls
      value={row}
      onChange={setRow}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
