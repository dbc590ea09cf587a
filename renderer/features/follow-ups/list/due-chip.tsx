import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { duePresetOf, duePresets, dueRangeOf, withDueRange } from '../due-range.ts'
import { type DayRange, RangeChip, useRangeWords } from './range-chip.tsx'

/** When it is due: a range by name, or any two days. */
export function DueChip(props: { filter: FollowUpFilter; onChange: (filter: FollowUpFilter) => void }) {
  const { t } = useTranslation('followUps')
  const words = useRangeWords()
  const today = LocalDate.parse(useToday())
  const { filter } = props
  const preset = duePresetOf(filter, today)
  const range = { from: filter.dueFrom, until: filter.dueUntil }
  return (
    <RangeChip
      label={t('columns.dueOn')}
      range={range}
      named={duePresets.map((name) => {
        const { dueFrom, dueUntil } = dueRangeOf(name, today)
        return {
          name,
          label: t(`due.preset.${name}`),
          range: { from: dueFrom, until: dueUntil },
          isChosen: preset === name,
        }
      })}
      value={preset === 'all' ? undefined : preset === null ? words(range) : t(`due.preset.${preset}`)}
      onChange={(next) => props.onChange(withDueRange(filter, dueRange(next)))}
    />
  )
}

const dueRange = ({ from, until }: DayRange) => ({
  ...(from === undefined ? {} : { dueFrom: from }),
  ...(until === undefined ? {} : { dueUntil: until }),
})
