import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { CalendarDay } from './calendar-queries.ts'
import { DayCell } from './day-cell.tsx'
import { firstOf, partsOf, weeksOf } from './month-math.ts'
import { termsOfMonth } from './terms-of-month.ts'

/** The weeks of a month as a grid: arrows move by day and week, Enter opens the queue of the day. */
export function MonthGrid(props: {
  month: string
  days: readonly CalendarDay[]
  picked: LocalDate
  today: LocalDate
  onPick: (day: LocalDate) => void
  onOpen: (day: LocalDate) => void
}) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const root = useRef<HTMLTableElement>(null)
  /** Whether the keyboard moved the day, and so has to follow it. */
  const follows = useRef(false)
  const { month, picked, onPick, onOpen } = props
  const weeks = useMemo(() => weeksOf(month), [month])
  const terms = useMemo(() => termsOfMonth(partsOf(month)), [month])
  const dayOf = useMemo(() => new Map(props.days.map((day) => [day.date, day])), [props.days])
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    root.current?.querySelector<HTMLElement>(`[data-date="${picked}"]`)?.focus()
  }, [picked])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (by !== undefined) {
      event.preventDefault()
      follows.current = true
      onPick(addDays(picked, by))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(picked)
    }
  }
  return (
    <div className="cal-month">
      <span id="cal-keys" className="rp-for-readers">
        {t('calendar.keys')}
      </span>
      <table
        aria-label={format.month(firstOf(month))}
        aria-describedby="cal-keys"
        ref={root}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {aWeek.map((day) => (
              <th key={day} scope="col" data-weekend={day >= saturday}>
                {format.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((date, index) =>
                date === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its place
                  <td key={`empty ${index}`} className="cal-day-empty" />
                ) : (
                  <DayCell
                    key={date}
                    date={date}
                    day={dayOf.get(date)}
                    term={terms.get(date)}
                    isToday={date === props.today}
                    isPicked={date === picked}
                    onPick={() => onPick(date)}
                    onOpen={() => onOpen(date)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

// Any week that begins on a Monday.
const aWeek = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
]
const saturday = '2024-01-06'
