import { Button, Menu } from '@mantine/core'
import {
  IconFileExport,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListWords } from './cell-text.ts'
import type { TradePaperList } from './paper/trade-paper-list.ts'
import { useTradeOutput } from './use-trade-output.tsx'

/** Paper, PDF, spreadsheet, CSV: the rows and columns that are on screen. */
export function OutputButtons(props: { list: TradePaperList | undefined; words: ListWords }) {
  const { t } = useTranslation('trade')
  const { list } = props
  const { put, waiting, overlay } = useTradeOutput(props.words)
  const isEmpty = list === undefined || list.rows.length === 0
  const out = (kind: Parameters<typeof put>[0]) => () => {
    if (list !== undefined) void put(kind, list)
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal onOpen={warmUp}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            disabled={isEmpty}
            loading={waiting !== undefined && waiting !== 'print'}
            leftSection={<IconFileExport size={14} stroke={1.5} />}
          >
            {t('lists.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />} onClick={out('xlsx')}>
            {t('lists.xlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText size={16} stroke={1.5} />} onClick={out('csv')}>
            {t('lists.csv')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf size={16} stroke={1.5} />} onClick={out('pdf')}>
            {t('lists.pdf')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        disabled={isEmpty}
        loading={waiting === 'print'}
        leftSection={<IconPrinter size={14} stroke={1.5} />}
        onPointerEnter={warmUp}
        onFocus={warmUp}
        onClick={out('print')}
      >
        {t('lists.print')}
      </Button>
      {overlay}
    </>
  )
}

/** The page that prints takes longer to start than to print: it starts while the pointer is on its way. */
const warmUp = () => void window.desktop?.warmUpPrinting()
