import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { lunarLabelInEnglish } from '#shared/domain/calendar/lunar-label.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import { shownStates, totalOf } from '../queue/queue-filter.ts'
import { StateBar } from '../queue/state-bar.tsx'
import { stateTones } from '../state-chip.tsx'
import { useAddress } from '../use-address.ts'
import { useOccasions } from '../use-occasions.ts'
import type { CalendarDay } from './calendar-queries.ts'
import { holidayName, workMark } from './day-cell.tsx'

/** The day the keyboard is on: what it is, and who is greeted how far. */
export function DayPanel(props: {
  date: LocalDate
  day: CalendarDay | undefined
  onOpen: (day: LocalDate) => void
  onCreate: () => void
  onEdit: (occasion: Occasion) => void
}) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const today = useToday()
  const { go } = useAddress()
  const { occasions, nameOf } = useOccasions()
  const { day } = props
  const work = workMark(day)
  const holiday = holidayName(day, format.language)
  const own = occasions.filter((one) => isOwn(one) && day?.occasions.includes(one.id))
  const quiet = (day?.occasions ?? []).filter(
    (id) => !(day?.greetings ?? []).some((greeting) => greeting.occasionId === id),
  )
  const isNothing = (day?.greetings.length ?? 0) === 0 && quiet.length === 0
  return (
    <aside className="cal-panel" aria-label={t('calendar.dayPanel')}>
      <h3>{format.dateWithWeekday(props.date)}</h3>
      <p className="cal-panel-line">
        {day === undefined ? null : (
          <span>
            {format.language === 'en'
              ? lunarLabelInEnglish(day.lunar)
              : t('calendar.lunar', { day: day.lunar.label })}
          </span>
        )}
        <span>{format.relativeDay(props.date, today)}</span>
        {work === null ? null : (
          <Chip tone={work === 'off' ? 'done' : 'due'}>{t(`calendar.${work}Long`)}</Chip>
        )}
        {holiday === null ? null : <Chip tone="accent">{holiday}</Chip>}
      </p>
      {(day?.greetings ?? []).map((greeting) => {
        const total = totalOf(greeting.counts)
        return (
          <section key={greeting.occasionId} className="cal-panel-occasion">
            <UnstyledButton
              className="cal-panel-open"
              onClick={() =>
                total > 0
                  ? go({
                      tab: 'queue',
                      filter: {
                        occasionId: greeting.occasionId,
                        occursFrom: props.date,
                        occursUntil: props.date,
                      },
                    })
                  : go({ tab: 'plans', plan: 'new', filter: { occasionId: greeting.occasionId } })
              }
            >
              <b>{nameOf(greeting.occasionId)}</b>
              <span>
                {total > 0
                  ? t('people', { count: total, shown: format.number(total) })
                  : t('calendar.unplanned', {
                      count: greeting.unplanned,
                      shown: format.number(greeting.unplanned),
                    })}
              </span>
              <IconArrowRight size={14} stroke={1.5} aria-hidden />
            </UnstyledButton>
            {total === 0 ? null : (
              <>
                <StateBar counts={greeting.counts} />
                <div className="cal-panel-states">
                  {shownStates.map((state) => {
                    const count = greeting.counts[state] ?? 0
                    return count === 0 ? null : (
                      <Chip key={state} tone={stateTones[state]}>
                        {t(`state.${state}`)} {format.number(count)}
                      </Chip>
                    )
                  })}
                </div>
                {greeting.unplanned === 0 ? null : (
                  <p className="touch-muted">
                    {t('calendar.unplanned', {
                      count: greeting.unplanned,
                      shown: format.number(greeting.unplanned),
                    })}
                  </p>
                )}
              </>
            )}
          </section>
        )
      })}
      {quiet.map((id) => (
        <section key={id} className="cal-panel-occasion">
          <div className="cal-panel-open">
            <b>{nameOf(id)}</b>
            <span>{t('calendar.nobodyYet')}</span>
          </div>
        </section>
      ))}
      {isNothing ? <p className="touch-muted">{t('calendar.nothing')}</p> : null}
      <div className="cal-panel-acts">
        {(day?.greetings ?? []).some(({ counts }) => totalOf(counts) > 0) ? (
          <Button size="xs" rightSection={<KeyHint keys="enter" />} onClick={() => props.onOpen(props.date)}>
            {t('calendar.openQueue')}
          </Button>
        ) : null}
        {own.map((occasion) => (
          <Button
            key={occasion.id}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} stroke={1.5} />}
            onClick={() => props.onEdit(occasion)}
          >
            {t('calendar.editNamed', { name: nameOf(occasion.id) })}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={props.onCreate}
        >
          {t('calendar.newOnDay')}
        </Button>
      </div>
    </aside>
  )
}

/** The team may change what it added itself, and tell the day of its own anniversary. */
export const isOwn = ({ kind }: Occasion): boolean => kind === 'custom' || kind === 'companyDay'
