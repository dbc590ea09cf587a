import { Checkbox, Group, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { mayLackDay, mayLackLeapMonth } from '#shared/domain/calendar/may-be-missing.ts'
import { parseAnniversary } from '#shared/domain/import/parse-anniversary.ts'
import type { Birthday } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { MissingDay } from '#shared/model/missing-day.ts'
import { MissingDayFields } from './missing-day-fields.tsx'
import { useAnniversaryWords } from './use-anniversary-words.ts'
import { useImpossibleWords } from './use-impossible-words.ts'

const firstYear = 1900
const lastYear = 2100

/**
 * A birthday or founding day, solar or lunar, the year often unknown. It can be typed as people write it
 * (1986-4-8, 农历八月十五, 闰四月初八) or put together from its parts. A day no calendar has is said to be none.
 */
export function AnniversaryInput(props: {
  label?: string
  value: Birthday | null
  onChange: (value: Birthday | null) => void
  /** Nobody was born less than this many years ago; 0 for a company. */
  youngest: number
  /** Asks what is kept in years without the day. */
  withMissingDay?: boolean
  autoFocus?: boolean
}) {
  const { t } = useTranslation(['buyers', 'model'])
  const today = useToday()
  const words = useAnniversaryWords()
  const { value, onChange } = props
  const [typed, setTyped] = useState('')
  const [isUnclear, setIsUnclear] = useState(false)
  const calendar = value?.calendar ?? 'solar'
  const impossible = useImpossibleWords()(value)
  const set = (part: Partial<Birthday>) =>
    onChange(fitting({ calendar: 'solar', month: 1, day: 1, ...value, ...part }))

  const read = (text: string) => {
    setTyped(text)
    const found =
      text.trim() === ''
        ? null
        : parseAnniversary(text, { today: LocalDate.parse(today), youngest: props.youngest })
    setIsUnclear(found !== null && found.value === null)
    if (found?.value) onChange(fitting({ ...choicesOf(value), ...found.value }))
  }
  return (
    <div className="buyers-anniversary">
      <TextInput
        size="xs"
        label={props.label}
        aria-label={props.label ?? t('buyers:anniversary.type')}
        placeholder={t('buyers:anniversary.hint')}
        data-autofocus={props.autoFocus}
        autoFocus={props.autoFocus ?? false}
        value={typed}
        error={isUnclear ? t('buyers:anniversary.unclear') : undefined}
        onChange={(event) => read(event.currentTarget.value)}
      />
      <Group gap={6} wrap="nowrap" align="center">
        <SegmentedControl
          size="xs"
          aria-label={t('buyers:anniversary.calendar')}
          data={(['solar', 'lunar'] as const).map((one) => ({
            value: one,
            label: t(`model:calendar.${one}`),
          }))}
          value={calendar}
          onChange={(next) => set({ calendar: next === 'lunar' ? 'lunar' : 'solar' })}
        />
        <NumberInput
          size="xs"
          hideControls
          className="buyers-anniversary-year"
          aria-label={t('buyers:anniversary.year')}
          placeholder={t('buyers:anniversary.year')}
          min={firstYear}
          max={lastYear}
          clampBehavior="blur"
          allowDecimal={false}
          value={value?.year ?? ''}
          onChange={(year) => {
            if (typeof year !== 'number') set({ year: undefined })
            else if (year >= firstYear && year <= lastYear) set({ year })
          }}
        />
        <Select
          size="xs"
          aria-label={t('buyers:anniversary.month')}
          placeholder={t('buyers:anniversary.month')}
          data={months.map((month) => ({ value: String(month), label: words.month(month, calendar) }))}
          value={value === null ? null : String(value.month)}
          onChange={(month) => month !== null && set({ month: Number(month) })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={t('buyers:anniversary.day')}
          placeholder={t('buyers:anniversary.day')}
          data={days(calendar).map((day) => ({ value: String(day), label: words.day(day, calendar) }))}
          value={value === null ? null : String(value.day)}
          onChange={(day) => day !== null && set({ day: Number(day) })}
          allowDeselect={false}
        />
      </Group>
      {calendar === 'lunar' ? (
        <Checkbox
          label={t('buyers:anniversary.leap')}
          checked={value?.leap ?? false}
          onChange={(event) => set({ leap: event.currentTarget.checked })}
        />
      ) : null}
      {value === null || impossible !== undefined ? null : (
        <>
          {props.withMissingDay ? <MissingDayFields value={value} onChange={set} /> : null}
          <div className="buyers-quiet">{words.whole(value, today)}</div>
        </>
      )}
      {impossible === undefined ? null : (
        <div className="buyers-refused" role="alert">
          {impossible}
        </div>
      )}
    </div>
  )
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)
const days = (calendar: Birthday['calendar']) =>
  Array.from({ length: calendar === 'lunar' ? 30 : 31 }, (_, index) => index + 1)

/** A day both calendars can have, no leap month in the solar one, and no choice for a day that is never missing. */
function fitting({ calendar, year, month, day, leap, ...choices }: Birthday): Birthday {
  const date = {
    calendar,
    ...(year === undefined ? {} : { year }),
    month,
    day: calendar === 'lunar' ? Math.min(day, 30) : day,
    ...(calendar === 'lunar' && leap ? { leap: true } : {}),
  }
  const { leapMonthMissing = 'plainMonth', dayMissing = 'lastDay' } = choices
  return {
    ...date,
    // What is custom needs no saying.
    ...(mayLackLeapMonth(date) && leapMonthMissing !== 'plainMonth' ? { leapMonthMissing } : {}),
    ...(mayLackDay(date) && dayMissing !== 'lastDay' ? { dayMissing } : {}),
  }
}

const choicesOf = (value: Birthday | null): MissingDay => ({
  leapMonthMissing: value?.leapMonthMissing,
  dayMissing: value?.dayMissing,
})
