import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { type DueRange, duePresetOf, duePresets, dueRangeOf, withDueRange } from '../due-range.ts'
import { parseDay } from '../parse-day.ts'

/** When it is due: a range by name, or any two days. */
export function DueChip(props: { filter: FollowUpFilter; onChange: (filter: FollowUpFilter) => void }) {
  const { t } = useTranslation('followUps')
  const words = useRangeWords()
  const today = LocalDate.parse(useToday())
  const { filter } = props
  const preset = duePresetOf(filter, today)
  const setRange = (range: DueRange) => props.onChange(withDueRange(filter, range))
  const setEnd = (end: keyof DueRange) => (value: string | null) => {
    const { [end]: _before, ...rest } = { dueFrom: filter.dueFrom, dueUntil: filter.dueUntil }
    const day = LocalDate.safeParse(value).data
    setRange(withoutHoles({ ...rest, ...(day === undefined ? {} : { [end]: day }) }))
  }
  return (
    <FilterChip label={t('columns.dueOn')} value={words(filter)} onClear={() => setRange({})}>
      {(close) => (
        <div className="follow-ups-due">
          {duePresets.map((one) => (
            <UnstyledButton
              key={one}
              className="rp-option"
              data-chosen={preset === one}
              onClick={() => {
                setRange(dueRangeOf(one, today))
                close()
              }}
            >
              <span className="follow-ups-due-check">
                {preset === one ? <IconCheck size={14} stroke={1.5} aria-hidden /> : null}
              </span>
              <span className="rp-option-label">{t(`due.preset.${one}`)}</span>
            </UnstyledButton>
          ))}
          <div className="follow-ups-due-days">
            <DateField
              size="xs"
              label={t('due.from')}
              value={filter.dueFrom ?? null}
              parse={parseDay}
              onChange={setEnd('dueFrom')}
            />
            <DateField
              size="xs"
              label={t('due.until')}
              value={filter.dueUntil ?? null}
              parse={parseDay}
              onChange={setEnd('dueUntil')}
            />
          </div>
        </div>
      )}
    </FilterChip>
  )
}

/** The range in words, or undefined when there is none. */
function useRangeWords() {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  return (range: DueRange): string | undefined => {
    const { dueFrom, dueUntil } = range
    const preset = duePresetOf(range, today)
    if (preset === 'all') return undefined
    if (preset !== null) return t(`due.preset.${preset}`)
    if (dueFrom === undefined) return t('due.wordsUntil', { until: near(dueUntil) })
    if (dueUntil === undefined) return t('due.wordsFrom', { from: near(dueFrom) })
    return dueFrom === dueUntil
      ? near(dueFrom)
      : t('due.wordsRange', { from: near(dueFrom), until: near(dueUntil) })
  }

  function near(day: LocalDate | undefined) {
    return day === undefined ? '' : format.dateNear(day, today)
  }
}

function withoutHoles({ dueFrom, dueUntil }: DueRange): DueRange {
  return { ...(dueFrom === undefined ? {} : { dueFrom }), ...(dueUntil === undefined ? {} : { dueUntil }) }
}
