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
  const { resultOf, version } = entry
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was entered changes with the version
  return useMemo(() => {
    const outcomeWords = ({ number }: Row) => {
      const result = resultOf(number)
      if (result === undefined) return null
      return result.outcome === null ? t('lists:entry.answered') : t(`model:outcome.${result.outcome}`)
    }
    return [
      {
        id: 'number',
        title: t('lists:column.number'),
        width: 58,
        align: 'right',
        value: (row) => row.number,
      },
      {
        id: 'result',
        title: t('lists:column.result'),
        width: 200,
        value: outcomeWords,
        render: (row) => {
          const words = outcomeWords(row)
          if (words === null) return null
          const note = resultOf(row.number)?.note ?? ''
          return (
            <span className="lists-rows-result" title={note}>
              <Chip tone="done">{words}</Chip>
              <span className="lists-rows-note">{note}</span>
            </span>
          )
        },
      },
      {
        id: 'organization',
        title: t('lists:column.organization'),
        width: 184,
        value: ({ row }) => row.organizationName,
      },
      { id: 'contact', title: t('lists:column.contact'), width: 80, value: ({ row }) => row.contactName },
      {
        id: 'phone',
        title: t('lists:column.phone'),
        width: 124,
        value: ({ row }) => spacedPhone(row.phone ?? ''),
      },
      {
        id: 'task',
        title: t('lists:column.task'),
        flex: 1,
        minWidth: 120,
        value: ({ row }) => taskWords(row.followUp, t),
      },
    ]
  }, [t, version])
}
