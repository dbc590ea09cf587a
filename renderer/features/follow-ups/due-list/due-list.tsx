import { IconChecklist, IconFlask, IconPlus, IconTableImport } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import type { FollowUpFilter, FollowUpRow } from '#shared/model/follow-up-list.ts'
import { NoteDialog } from '../dialog/note-dialog.tsx'
import { SnoozeDialog } from '../dialog/snooze-dialog.tsx'
import { useOwnerNames } from '../use-owner-names.ts'
import { DueRow } from './due-row.tsx'
import { useDueKeys } from './use-due-keys.ts'
import { type DueRequests, useDueState } from './use-due-state.ts'
import '../follow-ups.css'

export interface DueGroup {
  key: 'overdue' | 'today' | 'thisWeek'
  rows: readonly FollowUpRow[]
  /** Of all, not only of the rows given. */
  total: number
  /** The list behind the number. */
  filter: FollowUpFilter
}

export interface DueListProps extends DueRequests {
  groups: readonly DueGroup[]
  /** Whose they are; left out where all of them are the reader's own. */
  withOwners: boolean
  /** Nothing in the whole store is owed yet: say what belongs here. */
  isNew: boolean
  onLoadDemo: () => void
  /** Given while only the reader's own are shown. */
  onShowEveryone: (() => void) | undefined
}

/** What is owed, soonest first, worked through with one key a row: done, log, later. */
export function DueList(props: DueListProps) {
  const { t } = useTranslation(['followUps', 'common'])
  const format = useFormat()
  const list = useRef<HTMLElement>(null)
  const rows = props.groups.flatMap((group) => group.rows)
  const state = useDueState(rows, props, list)
  useDueKeys(state)
  const { nameOf } = useOwnerNames()
  const taskOf = useTaskWords()
  const ownerNameOf = ({ followUp }: FollowUpRow) =>
    props.withOwners && followUp.ownerId !== null ? nameOf(followUp.ownerId) : undefined
  if (rows.length === 0) return <NothingDue {...props} />
  return (
    <section className="due-list" ref={list} aria-label={t('followUps:due.list')}>
      {props.groups.map((group) =>
        group.rows.length === 0 ? null : (
          <section
            key={group.key}
            className="due-group"
            data-group={group.key}
            aria-labelledby={`due-${group.key}`}
          >
            <h3 className="due-group-head" id={`due-${group.key}`}>
              <span>{t(`followUps:due.group.${group.key}`)}</span>
              <Link to="/follow-ups" search={{ filter: group.filter }} title={t('followUps:due.openList')}>
                {format.number(group.total)}
              </Link>
            </h3>
            <ul>
              {group.rows.map((row) => (
                <DueRow
                  key={row.followUp.id}
                  row={row}
                  task={taskOf(row.followUp)}
                  state={state}
                  ownerName={ownerNameOf(row)}
                />
              ))}
            </ul>
            {group.total > group.rows.length ? (
              <Link className="due-rest" to="/follow-ups" search={{ filter: group.filter }}>
                {t('followUps:due.rest', { count: group.total, shown: format.number(group.total) })}
              </Link>
            ) : null}
          </section>
        ),
      )}
      {state.asking?.what === 'day' ? (
        <SnoozeDialog
          title={t('followUps:snooze.titleOf', { name: taskOf(state.asking.row.followUp) })}
          targets={state.targetsOf(state.asking.row)}
          onPick={state.snoozeAsked}
          onClose={state.stopAsking}
        />
      ) : null}
      {state.asking?.what === 'note' ? (
        <NoteDialog
          title={t('followUps:complete.titleOf', { name: taskOf(state.asking.row.followUp) })}
          label={t('followUps:complete.note')}
          confirmLabel={t('common:done')}
          onConfirm={state.completeAsked}
          onClose={state.stopAsking}
        />
      ) : null}
    </section>
  )
}

function NothingDue({ isNew, onNew, onLoadDemo, onShowEveryone }: DueListProps) {
  const { t } = useTranslation('followUps')
  const navigate = useNavigate()
  const newOne = {
    label: t('create'),
    icon: <IconPlus size={16} stroke={1.5} />,
    keys: 'f',
    onClick: onNew,
  }
  if (isNew) {
    return (
      <EmptyState
        size="panel"
        icon={<IconChecklist size={18} stroke={1.5} />}
        title={t('due.newTitle')}
        body={t('due.newBody')}
        actions={[
          newOne,
          {
            label: t('due.import'),
            icon: <IconTableImport size={16} stroke={1.5} />,
            onClick: () => void navigate({ to: '/import' }),
          },
          { label: t('due.demo'), icon: <IconFlask size={16} stroke={1.5} />, onClick: onLoadDemo },
        ]}
      />
    )
  }
  return (
    <EmptyState
      size="panel"
      icon={<IconChecklist size={18} stroke={1.5} />}
      title={onShowEveryone === undefined ? t('due.clearTitle') : t('due.mineTitle')}
      body={onShowEveryone === undefined ? t('due.clearBody') : t('due.mineBody')}
      actions={[
        newOne,
        ...(onShowEveryone === undefined ? [] : [{ label: t('due.everyone'), onClick: onShowEveryone }]),
      ]}
    />
  )
}
