import { Button, Popover, ScrollArea, UnstyledButton } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnState } from './column-state.ts'
import type { GridHandle } from './data-grid.tsx'
import '../forms/forms.css'

/** Which columns are shown, with a way back to the default. */
export function GridColumnsMenu(props: {
  grid: RefObject<GridHandle | null>
  columns: ReadonlyArray<{ id: string; title: string }>
}) {
  const { t } = useTranslation('ui')
  const [state, setState] = useState<ColumnState[]>([])
  const [isOpen, setIsOpen] = useState(false)
  const read = () => setState(props.grid.current?.getColumnState() ?? [])
  const toggle = (id: string) => {
    props.grid.current?.setColumnState(
      state.map((one) => (one.colId === id ? { ...one, hide: !one.hide } : one)),
    )
    read()
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconColumns3 size={14} stroke={1.5} />}
          onClick={() => {
            read()
            setIsOpen((open) => !open)
          }}
        >
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <div className="rp-options">
          <ScrollArea.Autosize mah={340} type="auto">
            {props.columns.map((column) => {
              const isShown = state.some((one) => one.colId === column.id && !one.hide)
              return (
                <label key={column.id} className="rp-option" data-chosen={isShown}>
                  <input type="checkbox" checked={isShown} onChange={() => toggle(column.id)} />
                  <span className="rp-option-box" aria-hidden>
                    {isShown ? <IconCheck size={12} stroke={2.5} /> : null}
                  </span>
                  <span className="rp-option-label">{column.title}</span>
                </label>
              )
            })}
          </ScrollArea.Autosize>
          <UnstyledButton
            className="rp-options-reset"
            onClick={() => {
              props.grid.current?.setColumnState(null)
              read()
            }}
          >
            {t('resetColumns')}
          </UnstyledButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
