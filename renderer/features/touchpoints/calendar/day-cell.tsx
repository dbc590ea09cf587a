import { IconCake } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { lunarDayName, lunarMonthName } from '#shared/domain/calendar/lunar-label.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { SolarTerm } from '#shared/model/occasion.ts'
import { totalOf, waiting } from '../queue/queue-filter.ts'
import { useOccasions } from '../use-occasions.ts'
import type { CalendarDay } from './calendar-queries.ts'

const shownGreetings = 2

/** One day: its date in both calendars, what it is called, whether one works, and who is greeted. */
export function DayCell(props: {
  date: LocalDate
  day: CalendarDay | undefined
  term: SolarTerm | undefined
  isToday: boolean
  isPicked: boolean
  onPick: () => void
  onOpen: () => void
}) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const { nameOf } = useOccasions()
  const { date, day, term } = props
  const holiday = holidayName(day, format.language)
  const names = [
    ...(day?.occasions ?? []).map((id) => nameOf(id)),
    ...(term === undefined || day?.occasions.some((id) => id === term) ? [] : [t(`term.${term}`)]),
  ]
  const called =
    holiday === null || names.some((name) => isSameDay(name, holiday)) ? names : [holiday, ...names]
  const work = workMark(day)
  const greetings = (day?.greetings ?? []).toSorted((a, b) => totalOf(b.counts) - totalOf(a.counts))
  const rest = greetings.length - shownGreetings
  return (
    <td>
      <button
        type="button"
        className="cal-day"
        tabIndex={props.isPicked ? 0 : -1}
        aria-pressed={props.isPicked}
        data-date={date}
        data-off={day?.dayOff === true}
        data-today={props.isToday}
        {...(props.isToday ? { 'aria-current': 'date' as const } : {})}
        onClick={props.onPick}
        onDoubleClick={props.onOpen}
      >
        <span className="cal-day-head">
          <span className="cal-day-number">{format.number(Number(date.slice(8, 10)))}</span>
          <span className="cal-day-lunar">
            {day === undefined
              ? null
              : day.lunar.day === 1
                ? lunarMonthName(day.lunar)
                : lunarDayName(day.lunar.day)}
          </span>
          {work === null ? null : (
            <span className="cal-day-work" data-work={work} title={t(`calendar.${work}Long`)}>
              {t(`calendar.${work}`)}
            </span>
          )}
        </span>
        {called.length === 0 ? null : (
          <span className="cal-day-names" title={called.join(t('separator'))}>
            {called.join(t('separator'))}
          </span>
        )}
        {greetings.length === 0 ? null : (
          <span className="cal-day-greetings">
            {greetings.slice(0, shownGreetings).map((greeting) => (
              <GreetingChip
                key={greeting.occasionId}
                greeting={greeting}
                isNamed={!(day?.occasions ?? []).includes(greeting.occasionId)}
              />
            ))}
            {rest > 0 ? (
              <span className="touch-muted">{t('calendar.moreGreetings', { count: rest })}</span>
            ) : null}
          </span>
        )}
      </button>
    </td>
  )
}

type Greeting = CalendarDay['greetings'][number]

/** How many are greeted, in the colour of what they wait for. */
function GreetingChip(props: { greeting: Greeting; isNamed: boolean }) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const { nameOf } = useOccasions()
  const { counts, occasionId, unplanned } = props.greeting
  const total = totalOf(counts)
  const isBirthday = occasionId === 'birthday'
  return (
    <span className="cal-greeting" data-tone={toneOf(props.greeting)} title={nameOf(occasionId)}>
      {isBirthday ? <IconCake size={13} stroke={1.5} aria-hidden /> : null}
      {props.isNamed ? <span className="cal-greeting-name">{nameOf(occasionId)}</span> : null}
      {total > 0 ? (
        <b>
          {waiting(counts) > 0
            ? t('calendar.ofTotal', {
                done: format.number(total - waiting(counts)),
                total: format.number(total),
              })
            : format.number(total)}
        </b>
      ) : (
        <span>{t('calendar.unplannedShort', { count: unplanned, shown: format.number(unplanned) })}</span>
      )}
    </span>
  )
}

function toneOf({ counts }: Greeting) {
  if ((counts.failed ?? 0) + (counts.unknown ?? 0) > 0) return 'overdue'
  if ((counts.needsLook ?? 0) > 0) return 'due'
  if ((counts.ready ?? 0) + (counts.planned ?? 0) > 0) return 'info'
  if ((counts.approved ?? 0) + (counts.sending ?? 0) > 0) return 'accent'
  return (counts.sent ?? 0) + (counts.replied ?? 0) > 0 ? 'done' : 'neutral'
}

export const holidayName = (day: CalendarDay | undefined, language: 'zh-CN' | 'en'): string | null =>
  day === undefined || day.publicHoliday === null
    ? null
    : language === 'en' && day.publicHoliday.en !== ''
      ? day.publicHoliday.en
      : day.publicHoliday.zh

/** 休 on a workday that is off, 班 on a weekend that is worked; an ordinary weekend says nothing. */
export function workMark(day: CalendarDay | undefined): 'off' | 'work' | null {
  if (day === undefined) return null
  const weekday = new Date(`${day.date}T00:00:00Z`).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  if (day.dayOff) return isWeekend && day.publicHoliday === null ? null : 'off'
  return isWeekend ? 'work' : null
}

/** 中秋节 and 中秋 are one thing. */
const isSameDay = (name: string, holiday: string): boolean =>
  name.startsWith(holiday) ||
  holiday.startsWith(name) ||
  name.replace(/节$/, '') === holiday.replace(/节$/, '')
