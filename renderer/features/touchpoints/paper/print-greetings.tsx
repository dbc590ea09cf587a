import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TouchpointSelection } from '#shared/model/touchpoint.ts'
import { PrintGreetingsDialog } from './print-greetings-dialog.tsx'

/** Letters, labels, envelopes or a call list for the greetings that are picked. */
export function PrintGreetings(props: { selection: TouchpointSelection | undefined; onClose?: () => void }) {
  const { t } = useTranslation('touchPaper')
  const [opened, setOpened] = useState<{ selection: TouchpointSelection; at: number } | undefined>(undefined)
  const { selection } = props
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={selection === undefined}
        leftSection={<IconPrinter size={14} stroke={1.5} />}
        onClick={() => {
          if (selection !== undefined) setOpened({ selection, at: Date.now() })
        }}
      >
        {t('open')}
      </Button>
      {opened === undefined ? null : (
        <PrintGreetingsDialog
          selection={opened.selection}
          opened={opened.at}
          onClose={() => {
            setOpened(undefined)
            props.onClose?.()
          }}
        />
      )}
    </>
  )
}
