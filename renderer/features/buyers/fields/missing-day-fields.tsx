import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mayLackDay, mayLackLeapMonth } from '#shared/domain/calendar/may-be-missing.ts'
import type { Birthday } from '#shared/model/contact.ts'
import { MissingDay } from '#shared/model/missing-day.ts'
import { useAnniversaryWords } from './use-anniversary-words.ts'

const { leapMonthMissing, dayMissing } = MissingDay.shape
const leapMonthChoices = leapMonthMissing.unwrap().options
const dayChoices = dayMissing.unwrap().options

/** What a person keeps in years without their day; asked only of those whose day can be missing. */
export function MissingDayFields(props: { value: Birthday; onChange: (part: MissingDay) => void }) {
  const { t } = useTranslation('buyers')
  const words = useAnniversaryWords()
  const { value, onChange } = props
  const plain = words.month(value.month, value.calendar)
  const next = words.month((value.month % 12) + 1, value.calendar)
  const hasNoLeapMonth = mayLackLeapMonth(value)
  const hasNoDay = mayLackDay(value)
  if (!hasNoLeapMonth && !hasNoDay) return null
  return (
    <div className="buyers-missing-day">
      {hasNoLeapMonth ? (
        <Select
          size="xs"
          label={t('anniversary.noLeapMonth', { month: plain })}
          allowDeselect={false}
          data={leapMonthChoices.map((choice) => ({
            value: choice,
            label: t(`anniversary.leapMonthMissing.${choice}`, { plain, next }),
          }))}
          value={value.leapMonthMissing ?? leapMonthChoices[0] ?? null}
          onChange={(choice) => onChange({ leapMonthMissing: leapMonthMissing.safeParse(choice).data })}
        />
      ) : null}
      {hasNoDay ? (
        <Select
          size="xs"
          label={t(`anniversary.noDay.${value.calendar}`)}
          allowDeselect={false}
          data={dayChoices.map((choice) => ({
            value: choice,
            label: t(`anniversary.dayMissing.${value.calendar}.${choice}`),
          }))}
          value={value.dayMissing ?? dayChoices[0] ?? null}
          onChange={(choice) => onChange({ dayMissing: dayMissing.safeParse(choice).data })}
        />
      ) : null}
    </div>
  )
}
