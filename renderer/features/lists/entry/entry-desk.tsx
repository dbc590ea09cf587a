import { Button, Progress, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { VisitKind } from '#shared/model/visit.ts'
import { useOutput } from '../use-output.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryRows } from './entry-rows.tsx'
import { useEntry } from './use-entry.ts'

/** One list on the desk: how far it is, what holds for all its rows, the row at hand, and the rows. */
export function EntryDesk({ list }: { list: PrintedList }) {
  const { t } = useTranslation(['lists', 'model'])
  const format = useFormat()
  const entry = useEntry(list)
  const output = useOutput()
  const done = entry.countAnswered
  const total = list.rows.length
  return (
    <>
      <div className="lists-desk-head">
        <div className="lists-desk-title">
          <h2>{list.layout.title === '' ? t('lists:untitled') : list.layout.title}</h2>
          <span className="lists-desk-progress" role="status">
            {t('lists:entry.progress', { done: format.number(done), total: format.number(total) })}
          </span>
          <Progress
            className="lists-desk-bar"
            size="sm"
            value={total === 0 ? 0 : (done / total) * 100}
            color={done === total ? 'green' : 'jade'}
            aria-label={t('lists:entry.done')}
          />
        </div>
        <span className="lists-desk-how">
          {entry.wasAnswered && entry.row !== undefined
            ? t('lists:entry.ofRow', { number: entry.row.number })
            : t('lists:entry.ofList')}
        </span>
        <Select
          size="xs"
          w={104}
          aria-label={t('lists:entry.kind')}
          allowDeselect={false}
          data={VisitKind.options.map((kind) => ({ value: kind, label: t(`model:visitKind.${kind}`) }))}
          value={entry.result.kind}
          onChange={(value) => {
            const kind = VisitKind.safeParse(value)
            if (kind.success) entry.setHow({ kind: kind.data })
          }}
        />
        <div className="lists-desk-day">
          <DateField
            size="xs"
            ariaLabel={t('lists:entry.day')}
            value={entry.result.happenedOn}
            error={entry.isInFuture ? t('lists:entry.future') : undefined}
            onChange={(value) => {
              const day = LocalDate.safeParse(value)
              if (day.success) entry.setHow({ happenedOn: day.data })
            }}
          />
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={14} stroke={1.5} />}
          loading={output.waiting === 'print'}
          onClick={() => void output.put('print', async () => list)}
        >
          {t('lists:entry.printAgain')}
        </Button>
      </div>
      <EntryForm list={list} entry={entry} />
      <EntryRows list={list} entry={entry} />
      {output.overlay}
    </>
  )
}
