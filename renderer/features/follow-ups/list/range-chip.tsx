import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { parseDay } from '../parse-day.ts'

export interface DayRange {
  from: LocalDate | undefined
  until: LocalDate | undefined
}

/** A range of days: one by name, or any two. */
export function RangeChip(props: {
  label: string
  range: DayRange
  /** Ranges by name, in order; `isChosen` marks the one that holds. */
  named: readonly { name: string; label: string; range: DayRange; isChosen: boolean }[]
  /** What the chip says; undefined when nothing narrows. */
  value: string | undefined
  onChange: (range: DayRange) => void
}) {
  const { t } = useTranslation('followUps')
  const { range } = props
  const setEnd = (end: keyof DayRange) => (value: string | null) =>
    props.onChange({ ...range, [end]: LocalDate.safeParse(value).data })
  return (
    <FilterChip
      label={props.label}
      value={props.value}
      onClear={() => props.onChange({ from: undefined, until: undefined })}
    >
      {(close) => (
        <div className="follow-ups-due">
          {props.named.map((one) => (
            <UnstyledButton
              key={one.name}
              className="rp-option"
              data-chosen={one.isChosen}
              onClick={() => {
                props.onChange(one.range)
                close()
              }}
            >
              <span className="follow-ups-due-check">
                {one.isChosen ? <IconCheck size={14} stroke={1.5} aria-hidden /> : null}
              </span>
              <span className="rp-option-label">{one.label}</span>
            </UnstyledButton>
          ))}
          <div className="follow-ups-due-days">
            <DateField
              size="xs"
              label={t('due.from')}
              value={range.from ?? null}
              parse={parseDay}
              onChange={setEnd('from')}
            />
            <DateField
              size="xs"
              label={t('due.until')}
              value={range.until ?? null}
              parse={parseDay}
              onChange={setEnd('until')}
            />
          </div>
        </div>
      )}
    </FilterChip>
  )
}

/** Any two days in words, or undefined when there is neither. */
export function useRangeWords() {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const near = (day: LocalDate) => format.dateNear(day, today)
  return ({ from, until }: DayRange): string | undefined => {
    if (from === undefined)
      return until === undefined ? undefined : t('due.wordsUntil', { until: near(until) })
    if (until === undefined) return t('due.wordsFrom', { from: near(from) })
    return from === until ? near(from) : t('due.wordsRange', { from: near(from), until: near(until) })
  }
}
