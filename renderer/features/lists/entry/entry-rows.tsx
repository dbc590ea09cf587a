import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx'
import type { GridColumn } from '#renderer/ui/grid/grid-column.tsx'
import { spacedPhone } from '#renderer/ui/text/spaced-phone.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { taskWords } from '../paper/cell-text.ts'
import type { Entry } from './use-entry.ts'

type Row = PrintedList['rows'][number]

const shownKinds = ['all', 'answered', 'unanswered'] as const
type Shown = (typeof shownKinds)[number]

/** The rows as they stand on the paper, with what came back; a click or Enter takes one to hand. */
export function EntryRows({ list, entry }: { list: PrintedList; entry: Entry }) {
  const { t, i18n } = useTranslation(['lists', 'model'])
  const columns = useColumns(entry)
  const [show, setShow] = useState<Shown>('all')
  const rows = list.rows.filter(
    (row) => show === 'all' || entry.isAnswered(row.number) === (show === 'answered'),
  )
  return (
    <>
      <div className="lists-rows-head">
        <SegmentedControl
          size="xs"
          aria-label={t('lists:entry.show')}
          data={shownKinds.map((value) => ({ value, label: t(`lists:entry.shown.${value}`) }))}
          value={show}
          onChange={(value) => setShow(shownKinds.find((one) => one === value) ?? 'all')}
        />
      </div>
      <DataGrid<Row>
        key={i18n.language}
        label={t('lists:entry.rows')}
        columns={columns}
        rowId={(row) => String(row.number)}
        listKey={`${list.id} ${show}`}
        version={entry.version}
        load={async ({ start, end }) => ({ rows: rows.slice(start, end), total: rows.length })}
        onOpen={(row) => take(row)}
        onClickRow={(row) => take(row)}
        empty={<EmptyState size="panel" title={t('lists:entry.noRows')} />}
      />
    </>
  )

  function take(row: Row) {
    entry.goTo(String(row.number))
    document.querySelector<HTMLInputElement>('.lists-number input')?.select()
  }
}

function useColumns(entry: Entry): GridColumn<Row>[] {
  const { t } = useTranslation(['lists', 'model', 'common'])
  const { isAnswered, outcomeOf, version } = entry
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was entered changes with the version
  return useMemo(() => {
    const resultOf = ({ number }: Row) => {
      const outcome = outcomeOf(number)
      if (outcome !== undefined) return t(`model:outcome.${outcome}`)
      return isAnswered(number) ? t('lists:entry.answered') : null
    }
    return [
      {
        id: 'number',
        title: t('lists:column.number'),
        width: 64,
        align: 'right',
        value: (row) => row.number,
      },
      {
        id: 'result',
        title: t('lists:column.result'),
        width: 128,
        value: resultOf,
        render: (row) => {
          const words = resultOf(row)
          return words === null ? null : <Chip tone="done">{words}</Chip>
        },
      },
      {
        id: 'organization',
        title: t('lists:column.organization'),
        width: 240,
        value: ({ row }) => row.organizationName,
      },
      { id: 'contact', title: t('lists:column.contact'), width: 88, value: ({ row }) => row.contactName },
      {
        id: 'phone',
        title: t('lists:column.phone'),
        width: 128,
        value: ({ row }) => spacedPhone(row.phone ?? ''),
      },
      {
        id: 'task',
        title: t('lists:column.task'),
        flex: 1,
        minWidth: 140,
        value: ({ row }) => taskWords(row.followUp, t),
      },
    ]
  }, [t, version])
}
