import { IconBuildingStore, IconCake, IconGift } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { daysUntil } from '#renderer/ui/format/days.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { momentLeadDays } from '#shared/domain/calendar/moment-lead-days.ts'
import { Column } from './column.tsx'
import { byDay } from './moments-by-day.ts'
import type { TodayData } from './today-queries.ts'

type Moment = TodayData['moments'][number]

/** Birthdays and anniversaries near enough to prepare for, by day. */
export function MomentsColumn(props: { data: TodayData | undefined }) {
  const { t } = useTranslation('today')
  const { data } = props
  return (
    <Column
      kind="moments"
      title={t('moments')}
      icon={<IconGift size={16} stroke={1.5} aria-hidden />}
      note={t('momentsWithin', { count: momentLeadDays })}
    >
      {data === undefined ? <ListSkeleton rows={7} /> : <Moments data={data} />}
    </Column>
  )
}

function Moments({ data }: { data: TodayData }) {
  const { t } = useTranslation('today')
  if (data.moments.length === 0) {
    return (
      <EmptyState
        size="panel"
        icon={<IconCake size={18} stroke={1.5} />}
        title={t('noMoments')}
        body={t('noMomentsBody', { count: momentLeadDays })}
      />
    )
  }
  return byDay(data.moments).map(({ on, moments }) => (
    <section key={on} className="today-day">
      <DayHead on={on} today={data.today} />
      <ul>
        {moments.map((moment) => (
          <MomentRow key={`${moment.kind} ${moment.contactId ?? moment.organizationId}`} moment={moment} />
        ))}
      </ul>
    </section>
  ))
}

function DayHead(props: { on: string; today: string }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const days = daysUntil(props.on, props.today)
  return (
    <h3 className="today-day-head" data-near={days <= 1}>
      <span>{format.relativeDay(props.on, props.today)}</span>
      <span className="today-day-date">
        {t('day', { date: format.monthDay(props.on), weekday: format.weekday(props.on) })}
      </span>
    </h3>
  )
}

function MomentRow({ moment }: { moment: Moment }) {
  const { t } = useTranslation('today')
  const Icon = moment.kind === 'birthday' ? IconCake : IconBuildingStore
  const what =
    moment.kind === 'birthday'
      ? moment.years === null
        ? t('birthday')
        : t('birthdayYears', { count: moment.years })
      : moment.years === null
        ? t('founding')
        : t('foundingYears', { count: moment.years })
  return (
    <li className="today-row">
      <span className="today-row-icon" data-kind={moment.kind}>
        <Icon size={16} stroke={1.5} aria-hidden />
      </span>
      <div className="today-row-main">
        <div className="today-row-line">
          <Link
            className="today-name"
            to="/buyers/$id"
            params={{ id: moment.organizationId }}
            title={moment.name}
          >
            {moment.name}
          </Link>
          {moment.lunarLabel === null ? null : <span className="today-lunar">{moment.lunarLabel}</span>}
        </div>
        <div className="today-row-detail">
          {what}
          {moment.kind === 'birthday' ? (
            <span title={moment.organizationName}>{moment.organizationName}</span>
          ) : null}
        </div>
      </div>
    </li>
  )
}
