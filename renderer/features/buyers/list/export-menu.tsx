import { Button, Menu } from '@mantine/core'
import { IconFileExport, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { hideToast, showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { useCustomFields } from '../use-team.ts'
import { sortOf, visibleColumns } from './grid-columns.ts'
import { columnTitle } from './organization-columns.tsx'
import type { Picked } from './picked.ts'

const toastId = 'buyers-export'

/** A file with exactly what is on screen: these rows in this order, these columns under these heads. */
export function ExportMenu(props: {
  grid: RefObject<GridHandle | null>
  /** The rows to go out, asked for when they do. */
  rows: () => Picked
  /** What the rows are, for the file's name. */
  listName: string
  /** Said when only picked rows go out. */
  ofSelection?: boolean
}) {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const today = useToday()
  const fields = useCustomFields('organization')
  const errorWords = useErrorWords()
  const [isBusy, setIsBusy] = useState(false)

  const run = async (fileType: 'xlsx' | 'csv') => {
    const { selection, count } = props.rows()
    const state = props.grid.current?.getColumnState() ?? []
    setIsBusy(true)
    showToast('info', t('buyers:export.working', { count, shown: format.number(count) }), {
      id: toastId,
      stays: true,
    })
    try {
      const file = await client.organizations.exportFile({
        selection: selection,
        sort: sortOf(state),
        columns: visibleColumns(state).map((column) => ({
          column,
          title: columnTitle(column, fields, t, i18n.language),
        })),
        format: fileType,
        language: i18n.language === 'en' ? 'en' : 'zh-CN',
      })
      const saved = await saveFile(
        file,
        `${t('buyers:export.fileName', { list: props.listName, date: today })}.${fileType}`,
      )
      if (saved === null) hideToast(toastId)
      else
        showToast('success', t('buyers:export.done', { count, shown: format.number(count) }), { id: toastId })
    } catch (error) {
      showToast('error', errorWords(error), { id: toastId })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Menu position={props.ofSelection ? 'top-end' : 'bottom-end'} width={220} returnFocus>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          leftSection={<IconFileExport size={14} stroke={1.5} />}
        >
          {t('common:export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <RowCount rows={props.rows} />
        </Menu.Label>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
          onClick={() => void run('xlsx')}
        >
          {t('buyers:export.xlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={16} stroke={1.5} />} onClick={() => void run('csv')}>
          {t('buyers:export.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Counted when the menu opens, so that picking a row does not repaint it. */
function RowCount(props: { rows: () => Picked }) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const { count } = props.rows()
  return t('export.what', { count, shown: format.number(count) })
}
