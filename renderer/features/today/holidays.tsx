import { IconCalendarHeart, IconCoins, IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { GreetingState } from '#renderer/ui/chips/greeting-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import { ownDayOccasions } from '#shared/domain/occasions/own-day-occasions.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { TouchpointFilter, TouchpointState } from '#shared/model/touchpoint.ts'
import type { TodayData } from './today-queries.ts'

type Holiday = TodayData['holidays'][number]

interface HolidaysProps {
  holidays: readonly Holiday[]
  today: string
  ownerIds: UserId[] | undefined
}

/** Days of many at once that are near enough to prepare for, with how far their greetings are. */
export function Holidays(props: HolidaysProps) {
  const { t } = useTranslation('today')
  return (
    <section className="today-day">
      <h3 className="today-day-head">{t('holidays')}</h3>
      <ul>
        {props.holidays.map((holiday) => (
          <HolidayRow key={`${holiday.occasionId} ${holiday.on}`} {...props} holiday={holiday} />
        ))}
      </ul>
    </section>
  )
}

function HolidayRow({ holiday, today, ownerIds }: HolidaysProps & { holiday: Holiday }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const Icon = icons[holiday.occasionId] ?? IconCalendarHeart
  const states = shown.filter((state) => (holiday.counts[state] ?? 0) > 0)
  const filter: TouchpointFilter = {
    occasionId: holiday.occasionId,
    // The same occasion of two years never lies in one lead time; what each has a year of its own for goes by its day.
    ...(holiday.year === null ? { occursFrom: holiday.on, occursUntil: holiday.on } : { year: holiday.year }),
    ...(ownerIds === undefined ? {} : { ownerIds }),
  }
  const isPlanned = holiday.hasPlan || states.length > 0
  return (
    <li className="today-row">
      <span className="today-row-icon" data-kind="holiday">
        <Icon size={16} stroke={1.5} aria-hidden />
      </span>
      <div className="today-row-main">
        <div className="today-row-line">
          <Link
            className="today-name"
            to="/touchpoints"
            search={isPlanned ? { tab: 'queue', filter } : { tab: 'calendar', month: holiday.on.slice(0, 7) }}
          >
            {occasionName({ names: holiday.names }, format.language)}
          </Link>
          <span className="today-when">{format.relativeDay(holiday.on, today)}</span>
        </div>
        <div className="today-row-detail">
          <span>{t('day', { date: format.monthDay(holiday.on), weekday: format.weekday(holiday.on) })}</span>
          {holiday.lunarLabel === null ? null : <span>{holiday.lunarLabel}</span>}
          {isPlanned ? null : (
            <Link
              className="today-plan"
              to="/touchpoints"
              search={{ tab: 'plans', plan: 'new', filter: { occasionId: holiday.occasionId } }}
            >
              {t('makePlan')}
            </Link>
          )}
          {isPlanned && states.length === 0 ? <span>{t('nobodyToGreet')}</span> : null}
        </div>
        {states.length === 0 ? null : (
          <div className="today-states">
            {states.map((state) => (
              <Link
                key={state}
                to="/touchpoints"
                search={{ tab: 'queue', filter: { ...filter, states: [state] } }}
              >
                <GreetingState state={state} count={format.number(holiday.counts[state] ?? 0)} />
              </Link>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}

const icons: Record<string, typeof IconCalendarHeart> = {
  [ownDayOccasions.firstDeal]: IconCoins,
  [ownDayOccasions.withUs]: IconHeartHandshake,
}

/** What still wants somebody comes first. */
const shown: readonly TouchpointState[] = [
  'needsLook',
  'planned',
  'ready',
  'approved',
  'sending',
  'unknown',
  'failed',
  'sent',
  'replied',
  'skipped',
]
