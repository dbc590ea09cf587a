import { ActionIcon, Button, Menu, Select, Tooltip } from '@mantine/core'
import {
  IconCalendarDown,
  IconChevronLeft,
  IconChevronRight,
  IconDots,
  IconPlus,
  IconSettings2,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Toolbar } from '#renderer/ui/layout/page.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import { useAddress } from '../use-address.ts'
import { useScope } from '../use-scope.ts'
import { monthQuery } from './calendar-queries.ts'
import { useCountry } from './countries.ts'
import { DayPanel } from './day-panel.tsx'
import { MonthGrid } from './month-grid.tsx'
import { firstOf, monthAfter, monthOf, partsOf, sameDayIn } from './month-math.ts'
import { OccasionDialog } from './occasion-dialog.tsx'
import { OwnOccasions } from './own-occasions.tsx'
import './calendar.css'

type Open = { dialog: 'occasion'; editing: Occasion | undefined; day: LocalDate } | { dialog: 'own' }

/** The month in both calendars, with what is celebrated and who is greeted on each day. */
export function CalendarPane() {
  const { t } = useTranslation(['touchpoints', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const errorWords = useErrorWords()
  const { month: given, go } = useAddress()
  const { mineOnly } = useScope()
  const { country, choices, choose } = useCountry()
  const month = given ?? monthOf(today)
  const [picked, setPicked] = useState<LocalDate>(today)
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const { year } = partsOf(month)
  const { data: days, error, refetch } = useQuery(monthQuery({ ...partsOf(month), country, mineOnly }))
  const day = monthOf(picked) === month ? picked : firstOf(month)
  const show = (next: string | undefined) => {
    if (next === undefined) return
    setPicked(sameDayIn(next, day))
    go({ tab: 'calendar', month: next })
  }
  const pick = (next: LocalDate) => {
    setPicked(next)
    if (monthOf(next) !== month) go({ tab: 'calendar', month: monthOf(next) })
  }
  const openQueue = (on: LocalDate) => go({ tab: 'queue', filter: { occursFrom: on, occursUntil: on } })
  const create = () => setOpen({ dialog: 'occasion', editing: undefined, day })
  const save = useSaveCalendar(year, mineOnly)
  useShortcut('touch.calendar.today', 't', t('touchpoints:calendar.toToday'), () => pick(today))
  useShortcut('touch.calendar.new', 'f', t('touchpoints:calendar.newOccasion'), create)
  useShortcut('touch.calendar.next', 'pagedown', t('touchpoints:calendar.nextMonth'), () =>
    show(monthAfter(month, 1)),
  )
  useShortcut('touch.calendar.previous', 'pageup', t('touchpoints:calendar.previousMonth'), () =>
    show(monthAfter(month, -1)),
  )
  return (
    <div className="cal">
      <Toolbar
        right={
          <>
            <Select
              size="xs"
              w={150}
              searchable
              aria-label={t('touchpoints:calendar.country')}
              data={choices}
              value={country}
              allowDeselect={false}
              onChange={(value) => value !== null && choose(value)}
            />
            <Button
              size="xs"
              leftSection={<IconPlus size={14} stroke={1.5} />}
              rightSection={<KeyHint keys="f" />}
              onClick={create}
            >
              {t('touchpoints:calendar.newOccasion')}
            </Button>
            <Menu position="bottom-end" width={240} returnFocus>
              <Menu.Target>
                <ActionIcon variant="default" size="md" aria-label={t('common:moreActions')}>
                  <IconDots size={16} stroke={1.5} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconSettings2 size={16} stroke={1.5} />}
                  onClick={() => setOpen({ dialog: 'own' })}
                >
                  {t('touchpoints:calendar.ownOccasions')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconCalendarDown size={16} stroke={1.5} />}
                  onClick={() => void save()}
                >
                  {t('touchpoints:calendar.export', { year })}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      >
        <h2 className="cal-title">{format.month(firstOf(month))}</h2>
        <Step
          label={t('touchpoints:calendar.previousMonth')}
          keys="pageup"
          icon={IconChevronLeft}
          onClick={() => show(monthAfter(month, -1))}
        />
        <Step
          label={t('touchpoints:calendar.nextMonth')}
          keys="pagedown"
          icon={IconChevronRight}
          onClick={() => show(monthAfter(month, 1))}
        />
        <Button size="xs" variant="default" rightSection={<KeyHint keys="t" />} onClick={() => pick(today)}>
          {t('common:today')}
        </Button>
        {days?.some((one) => one.isProvisional) ? (
          <span className="touch-muted cal-provisional">
            {t('touchpoints:calendar.provisional', { year })}
          </span>
        ) : null}
      </Toolbar>
      {error !== null && days === undefined ? (
        <EmptyState
          title={t('touchpoints:calendar.failed')}
          body={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : (
        <div className="cal-body">
          <MonthGrid
            month={month}
            days={days ?? []}
            picked={day}
            today={today}
            onPick={pick}
            onOpen={openQueue}
          />
          <DayPanel
            day={days?.find((one) => one.date === day)}
            date={day}
            onOpen={openQueue}
            onCreate={create}
            onEdit={(editing) => setOpen({ dialog: 'occasion', editing, day })}
          />
        </div>
      )}
      {open?.dialog === 'occasion' ? (
        <OccasionDialog editing={open.editing} day={open.day} onClose={() => setOpen(undefined)} />
      ) : null}
      {open?.dialog === 'own' ? (
        <OwnOccasions
          onEdit={(editing) => setOpen({ dialog: 'occasion', editing, day })}
          onCreate={create}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  )
}

/** The year for phones and Outlook. */
function useSaveCalendar(year: number, mineOnly: boolean) {
  const { t } = useTranslation('touchpoints')
  const { language } = useFormat()
  const errorWords = useErrorWords()
  return async () => {
    try {
      const file = await client.occasions.calendarFile({ year, language, mineOnly })
      const saved = await saveFile(file, t('calendar.fileName', { year }))
      if (saved !== null) showToast('success', t('calendar.exported', { year }))
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
}

function Step(props: { label: string; keys: string; icon: typeof IconChevronLeft; onClick: () => void }) {
  const Icon = props.icon
  return (
    <Tooltip
      label={
        <span className="touch-inline">
          {props.label} <KeyHint keys={props.keys} />
        </span>
      }
    >
      <ActionIcon variant="default" size="md" aria-label={props.label} onClick={props.onClick}>
        <Icon size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
