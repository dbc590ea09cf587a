import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconClockPause, IconPencilPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import { SnoozeMenu } from '../dialog/snooze-menu.tsx'
import { PriorityMark } from '../priority-mark.tsx'
import type { DueState } from './use-due-state.ts'

/** One thing owed: to whom, what, and since when; the keys of the current row stand on it. */
export function DueRow(props: {
  row: FollowUpRow
  task: string
  state: DueState
  ownerName: string | undefined
}) {
  const { row, task, state, ownerName } = props
  const { followUp } = row
  const isCurrent = state.current?.followUp.id === followUp.id
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    state.move(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <li
      className="due-row"
      data-follow-up={followUp.id}
      data-current={isCurrent}
      data-leaving={state.isLeaving(row)}
      onClick={() => state.choose(row)}
      onFocus={() => state.choose(row)}
      onKeyDown={onKeyDown}
    >
      <DoneButton row={row} task={task} state={state} isCurrent={isCurrent} />
      <div className="due-main">
        <div className="due-line">
          <Link
            className="due-name"
            to="/buyers/$id"
            params={{ id: row.organizationId }}
            tabIndex={isCurrent ? 0 : -1}
            title={row.organizationName}
          >
            {row.shortName ?? row.organizationName}
          </Link>
          <TierChip tier={row.tier} />
          {row.contactName === null ? null : <span className="due-person">{row.contactName}</span>}
          {row.phone === null ? null : (
            <span className="due-phone">
              <PhoneLink number={row.phone} />
            </span>
          )}
        </div>
        <div className="due-task" title={task}>
          <PriorityMark priority={followUp.priority} />
          {task}
          {followUp.reason === null ? null : <span className="due-reason">{followUp.reason}</span>}
        </div>
      </div>
      <div className="due-when">
        <DueLabel on={followUp.dueOn} />
        {ownerName === undefined ? null : (
          <span className="due-owner" title={ownerName}>
            <PersonAvatar name={ownerName} size={16} />
            <span className="due-owner-name">{ownerName}</span>
          </span>
        )}
      </div>
      <RowActions row={row} task={task} state={state} isCurrent={isCurrent} />
    </li>
  )
}

interface PartProps {
  row: FollowUpRow
  task: string
  state: DueState
  isCurrent: boolean
}

function DoneButton({ row, task, state, isCurrent }: PartProps) {
  const { t } = useTranslation('followUps')
  const label = t('row.done', { name: task })
  return (
    <KeyTip label={t('keys.done')} keys="d">
      <button
        type="button"
        className="due-check"
        aria-label={label}
        tabIndex={isCurrent ? 0 : -1}
        onClick={apart(() => state.complete(row))}
      >
        <IconCheck size={13} stroke={2} aria-hidden />
      </button>
    </KeyTip>
  )
}

function RowActions({ row, task, state, isCurrent }: PartProps) {
  const { t } = useTranslation('followUps')
  const isSnoozing = state.snoozingId === row.followUp.id
  const tabIndex = isCurrent ? 0 : -1
  const snoozeButton = (
    <ActionIcon
      variant="subtle"
      color="gray"
      tabIndex={tabIndex}
      aria-label={t('row.snooze', { name: task })}
      onClick={apart(() => state.setSnoozing(row, !isSnoozing))}
    >
      <IconClockPause size={16} stroke={1.5} />
    </ActionIcon>
  )
  return (
    <div className="due-actions" data-open={isSnoozing}>
      <KeyTip label={t('keys.log')} keys="l">
        <ActionIcon
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          aria-label={t('row.log', { name: row.shortName ?? row.organizationName })}
          onClick={apart(() => state.log(row))}
        >
          <IconPencilPlus size={16} stroke={1.5} />
        </ActionIcon>
      </KeyTip>
      {isSnoozing ? (
        <SnoozeMenu
          isOpen
          returnFocus={false}
          onToggle={(isOpen) => state.setSnoozing(row, isOpen)}
          targets={state.targetsOf(row)}
          onPick={(dueOn) => state.snooze(row, dueOn)}
          onOtherDay={() => state.ask('day', row)}
        >
          {snoozeButton}
        </SnoozeMenu>
      ) : (
        <KeyTip label={t('keys.snooze')} keys="s">
          {snoozeButton}
        </KeyTip>
      )}
    </div>
  )
}

function KeyTip(props: { label: string; keys: string; children: ReactNode }) {
  return (
    <Tooltip
      label={
        <span className="follow-ups-tip">
          {props.label}
          <KeyHint keys={props.keys} />
        </span>
      }
    >
      {props.children}
    </Tooltip>
  )
}

/** A click on a button is not a click on its row. */
const apart = (act: () => void) => (event: MouseEvent) => {
  event.stopPropagation()
  act()
}
