import { Menu } from '@mantine/core'
import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { SnoozeTargets } from '#shared/domain/follow-ups/snooze-targets.ts'
import type { LocalDate } from '#shared/model/dates.ts'

export const snoozeChoices = ['inOneDay', 'inThreeDays', 'nextMonday'] as const

/** Later, by one key: 1 a day, 2 three days, 3 next Monday, 4 any other day. */
export function SnoozeMenu(props: {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  targets: SnoozeTargets
  onPick: (dueOn: LocalDate) => void
  onOtherDay: () => void
  /** Off where the caller moves the focus on by itself. */
  returnFocus?: boolean
  children: ReactElement
}) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const close = (act: () => void) => {
    props.onToggle(false)
    act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A letter pressed in the open menu is not meant for the list behind it.
    event.stopPropagation()
    const choice = snoozeChoices[Number(event.key) - 1]
    if (choice !== undefined) close(() => props.onPick(props.targets[choice]))
    else if (event.key === '4') close(props.onOtherDay)
  }
  return (
    <Menu
      opened={props.isOpen}
      onChange={props.onToggle}
      position="bottom-end"
      width={250}
      returnFocus={props.returnFocus ?? true}
    >
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        {snoozeChoices.map((choice, index) => (
          <Menu.Item
            key={choice}
            onClick={() => props.onPick(props.targets[choice])}
            rightSection={<KeyHint keys={String(index + 1)} />}
          >
            <span className="follow-ups-snooze-item">
              {t(`snooze.${choice}`)}
              <span className="follow-ups-snooze-day">{shortDay(props.targets[choice])}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={props.onOtherDay} rightSection={<KeyHint keys="4" />}>
          {t('snooze.otherDay')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )

  function shortDay(day: LocalDate) {
    return t('snooze.day', { date: format.monthDay(day), weekday: format.weekday(day) })
  }
}
