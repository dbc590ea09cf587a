import { type RefObject, useEffect, useRef, useState } from 'react'
import { returnFocus } from '#renderer/ui/focus/return-focus.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { type SnoozeTargets, snoozeTargets } from '#shared/domain/follow-ups/snooze-targets.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { ContactId, FollowUpId, OrganizationId } from '#shared/model/ids.ts'
import { useFollowUpActs } from '../use-follow-up-acts.ts'
import { nextAfter } from './next-after.ts'

/** What the list asks of the window. */
export interface DueRequests {
  onOpenOrganization: (id: OrganizationId) => void
  /** A log that settles the follow-up. */
  onLog: (about: {
    organizationId: OrganizationId
    followUpId: FollowUpId
    contactId: ContactId | null
  }) => void
  onNew: () => void
}

export type DueState = ReturnType<typeof useDueState>

/** Which row is the current one, and what is done with it. The current row moves on when its work is done. */
export function useDueState(
  rows: readonly FollowUpRow[],
  requests: DueRequests,
  list: RefObject<HTMLElement | null>,
) {
  const acts = useFollowUpActs()
  const today = LocalDate.parse(useToday())
  const [chosenId, setChosenId] = useState<FollowUpId | undefined>(undefined)
  const [snoozingId, setSnoozingId] = useState<FollowUpId | undefined>(undefined)
  const [asking, setAsking] = useState<{ what: 'day' | 'note'; row: FollowUpRow } | undefined>(undefined)
  const [leaving, setLeaving] = useState<ReadonlySet<FollowUpId>>(new Set())
  const wantsFocus = useRef(false)
  const current = rows.find((row) => row.followUp.id === chosenId) ?? rows[0]
  const currentId = current?.followUp.id

  useEffect(() => {
    if (!wantsFocus.current || currentId === undefined) return
    wantsFocus.current = false
    focusRow(list.current, currentId)
  }, [currentId, list])

  // A row that was logged leaves without an act of this list: the one that takes its place is next.
  const shown = useRef(rows)
  useEffect(() => {
    const before = shown.current
    shown.current = rows
    if (chosenId === undefined || rows.some((row) => row.followUp.id === chosenId)) return
    const gone = new Set(before.map((row) => row.followUp.id))
    for (const row of rows) gone.delete(row.followUp.id)
    const next = nextAfter(before, chosenId, gone)
    setChosenId(next)
    if (next !== undefined) returnFocus(list.current?.querySelector(dueRowSelector(next)) ?? null)
  }, [rows, chosenId, list])

  const choose = (id: FollowUpId | undefined, withFocus: boolean) => {
    wantsFocus.current = withFocus
    if (withFocus && id === currentId && id !== undefined) focusRow(list.current, id)
    setChosenId(id)
  }

  /** Does it, and steps to the row that takes its place. */
  const carryOut = async (
    row: FollowUpRow,
    act: (ids: FollowUpId[]) => Promise<boolean>,
    fromMenu = false,
  ) => {
    const { id } = row.followUp
    if (leaving.has(id)) return
    // A menu or a dialog stands outside the list; the work goes on inside it.
    const hadFocus = fromMenu || (list.current?.contains(document.activeElement) ?? false)
    setLeaving((before) => new Set(before).add(id))
    if (id === currentId) choose(nextAfter(rows, id, leaving), hadFocus)
    if (await act([id])) return
    setLeaving((before) => new Set([...before].filter((one) => one !== id)))
  }
  // What came back by undo is there to be worked on again.
  useEffect(() => {
    if (leaving.size === 0) return
    const timer = setTimeout(() => setLeaving(new Set()), 1500)
    return () => clearTimeout(timer)
  }, [leaving])

  const complete = (row: FollowUpRow, note?: string) =>
    void carryOut(row, (ids) => acts.complete(ids, note), note !== undefined)
  const snooze = (row: FollowUpRow, dueOn: LocalDate, note?: string) =>
    void carryOut(row, (ids) => acts.snooze(ids, dueOn, note), true)
  const stopAsking = () => {
    setAsking(undefined)
    if (currentId !== undefined) choose(currentId, true)
  }
  const move = (step: 1 | -1) => {
    const at = rows.findIndex((row) => row.followUp.id === currentId)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    if (next !== undefined) choose(next.followUp.id, true)
  }

  return {
    current,
    isLeaving: (row: FollowUpRow) => leaving.has(row.followUp.id),
    choose: (row: FollowUpRow) => choose(row.followUp.id, false),
    move,
    complete,
    snooze,
    log: ({ organizationId, followUp }: FollowUpRow) =>
      requests.onLog({ organizationId, followUpId: followUp.id, contactId: followUp.contactId }),
    open: (row: FollowUpRow) => requests.onOpenOrganization(row.organizationId),
    createNew: requests.onNew,
    targetsOf: (row: FollowUpRow): SnoozeTargets => snoozeTargets(row.followUp.dueOn, today),
    snoozingId,
    setSnoozing: (row: FollowUpRow, isOpen: boolean) => {
      choose(row.followUp.id, !isOpen)
      setSnoozingId(isOpen ? row.followUp.id : undefined)
    },
    asking,
    ask: (what: 'day' | 'note', row: FollowUpRow) => setAsking({ what, row }),
    stopAsking,
    completeAsked: (note: string) => {
      setAsking(undefined)
      if (asking !== undefined) complete(asking.row, note)
    },
    snoozeAsked: (dueOn: LocalDate, note: string) => {
      setAsking(undefined)
      if (asking !== undefined) snooze(asking.row, dueOn, note)
    },
  }
}

const dueRowSelector = (id: FollowUpId) => `[data-follow-up="${id}"] .due-name`

function focusRow(list: HTMLElement | null, id: FollowUpId) {
  const target = list?.querySelector(dueRowSelector(id))
  if (!(target instanceof HTMLElement)) return
  target.focus({ preventScroll: true })
  target.closest('li')?.scrollIntoView({ block: 'nearest' })
}
