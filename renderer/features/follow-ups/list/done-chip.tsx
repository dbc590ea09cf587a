import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { donePresetOf, donePresets, doneRangeOf, withDoneRange } from '../done-range.ts'
import { type DayRange, RangeChip, useRangeWords } from './range-chip.tsx'

/** When it was done: what came of a day or a week. */
export function DoneChip(props: { filter: FollowUpFilter; onChange: (filter: FollowUpFilter) => void }) {
  const { t } = useTranslation('followUps')
  const words = useRangeWords()
  const today = LocalDate.parse(useToday())
  const { filter } = props
  const preset = donePresetOf(filter, today)
  const range = { from: filter.doneFrom, until: filter.doneUntil }
  return (
    <RangeChip
      label={t('columns.doneOn')}
      range={range}
      named={donePresets.map((name) => {
        const { doneFrom, doneUntil } = doneRangeOf(name, today)
        return {
          name,
          label: t(`done.preset.${name}`),
          range: { from: doneFrom, until: doneUntil },
          isChosen: preset === name,
        }
      })}
      value={preset === null ? words(range) : t(`done.preset.${preset}`)}
      onChange={(next) => props.onChange(withDoneRange(filter, doneRange(next)))}
    />
  )
}

const doneRange = ({ from, until }: DayRange) => ({
  ...(from === undefined ? {} : { doneFrom: from }),
  ...(until === undefined ? {} : { doneUntil: until }),
})
