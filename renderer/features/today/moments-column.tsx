import { Button } from '@mantine/core'
import { IconBuildingStore, IconCake, IconGift } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { GreetingState } from '#renderer/ui/chips/greeting-state.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { daysUntil } from '#renderer/ui/format/days.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { momentLeadDays } from '#shared/domain/calendar/moment-lead-days.ts'
import { ownDayOccasions } from '#shared/domain/occasions/own-day-occasions.ts'
import type { UserId } from '#shared/model/ids.ts'
import { Column } from './column.tsx'
import { Holidays } from './holidays.tsx'
import { byDay } from './moments-by-day.ts'
import { nextToGreet } from './next-to-greet.ts'
import type { TodayData } from './today-queries.ts'

type Moment = TodayData['moments'][number]

/** Birthdays and anniversaries near enough to prepare for, by day. */
export function MomentsColumn(props: { data: TodayData | undefined; ownerIds: UserId[] | undefined }) {
  const { t } = useTranslation('today')
  const { data } = props
  return (
    <Column
      kind="moments"
      title={t('moments')}
      icon={<IconGift size={16} stroke={1.5} aria-hidden />}
      foot={data?.moments.some((moment) => moment.greet !== null) ? <Keys /> : undefined}
      note={
        <Link className="today-note-link" to="/touchpoints" search={{ tab: 'calendar' }}>
          {t('momentsWithin', { count: momentLeadDays })}
        </Link>
      }
    >
      {data === undefined ? <ListSkeleton rows={7} /> : <Moments data={data} ownerIds={props.ownerIds} />}
    </Column>
  )
}

/** The key of the column, for the eye; the help lists it too. */
function Keys() {
  const { t } = useTranslation('today')
  return (
    <div className="today-keys" aria-hidden>
      <span>
        <KeyHint keys="p" /> {t('greetNext')}
      </span>
    </div>
  )
}

function Moments({ data, ownerIds }: { data: TodayData; ownerIds: UserId[] | undefined }) {
  const { t } = useTranslation('today')
  const { greet, isBeingMade } = useGreetMoment(data.moments)
  const isOpen = (moment: Moment) =>
    moment.touchpointId === null && moment.greet !== null && !isBeingMade(moment)
  // The next one nobody thought of yet; a row that has the keyboard comes first.
  useShortcut('today.greet', 'p', t('greetNext'), () => {
    const here = document.activeElement?.closest<HTMLElement>('[data-moment]')?.dataset['moment']
    const next = nextToGreet(
      data.moments.map((moment) => ({ key: keyOf(moment), isOpen: isOpen(moment) })),
      here,
    )
    const moment = data.moments.find((one) => keyOf(one) === next)
    if (moment === undefined) showToast('info', t('nobodyLeft'), { id: 'today-greet' })
    else greet(moment)
  })
  if (data.moments.length === 0 && data.holidays.length === 0) {
    return (
      <EmptyState
        size="panel"
        icon={<IconCake size={18} stroke={1.5} />}
        title={t('noMoments')}
        body={t('noMomentsBody', { count: momentLeadDays })}
      />
    )
  }
  return (
    <>
      {data.holidays.length === 0 ? null : (
        <Holidays holidays={data.holidays} today={data.today} ownerIds={ownerIds} />
      )}
      {byDay(data.moments).map(({ on, moments }) => (
        <section key={on} className="today-day">
          <DayHead on={on} today={data.today} />
          <ul>
            {moments.map((moment) => (
              <MomentRow key={keyOf(moment)} moment={moment} onGreet={() => greet(moment)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const keyOf = ({ kind, contactId, organizationId }: Moment) => `${kind} ${contactId ?? organizationId}`

/** Makes a greeting once, however often the key is pressed before the answer is in. */
function useGreetMoment(moments: readonly Moment[]) {
  const actions = useAppActions()
  const made = useRef(new Map<string, readonly Moment[]>())
  // Asked for before this day was read again: if there still is none, it may be asked for anew.
  const isBeingMade = (moment: Moment) => made.current.get(keyOf(moment)) === moments
  const greet = (moment: Moment) => {
    if (moment.greet === null || isBeingMade(moment)) return
    made.current.set(keyOf(moment), moments)
    actions.greet({
      organizationId: moment.organizationId,
      contactId: moment.greet.contactId,
      occasionId: ownDayOccasions[moment.kind],
      occursOn: moment.on,
    })
  }
  return { greet, isBeingMade }
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

function MomentRow({ moment, onGreet }: { moment: Moment; onGreet: () => void }) {
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
    <li className="today-row" data-moment={keyOf(moment)}>
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
          <span className="today-what">{what}</span>
          {moment.kind === 'birthday' ? (
            <span title={moment.organizationName}>{moment.organizationName}</span>
          ) : null}
        </div>
      </div>
      <GreetingOf moment={moment} onGreet={onGreet} />
    </li>
  )
}

/** How far the greeting is, as a way to it; or the button that makes it, whose place the keyboard then keeps. */
function GreetingOf({ moment, onGreet }: { moment: Moment; onGreet: () => void }) {
  const { t } = useTranslation('today')
  const link = useRef<HTMLAnchorElement>(null)
  const wasPressed = useRef(false)
  const state = moment.touchpointState
  useEffect(() => {
    if (state === null || !wasPressed.current) return
    wasPressed.current = false
    link.current?.focus()
  }, [state])
  if (state !== null) {
    return (
      <Link
        ref={link}
        className="today-greeting"
        to="/touchpoints"
        search={{
          tab: 'queue',
          filter: {
            occasionId: ownDayOccasions[moment.kind],
            organizationId: moment.organizationId,
            occursFrom: moment.on,
            occursUntil: moment.on,
          },
        }}
      >
        <GreetingState state={state} />
      </Link>
    )
  }
  if (moment.greet === null) return <span className="today-nobody">{t('nobodyThere')}</span>
  return (
    <Button
      className="today-greet"
      size="compact-xs"
      variant="default"
      title={moment.kind === 'founding' ? t('greetPerson', { name: moment.greet.name }) : undefined}
      aria-label={t('greetNamed', { name: moment.name })}
      onClick={() => {
        wasPressed.current = true
        onGreet()
      }}
    >
      {t('greet')}
    </Button>
  )
}
