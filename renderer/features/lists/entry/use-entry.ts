import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import type { Visit, VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import { visitQuery } from '../list-queries.ts'
import { nextUnanswered, readRowNumber } from './row-number.ts'

/** What stands in pen on a row. */
export interface Result {
  outcome: VisitOutcome | null
  note: string
  /** The next step as typed, its day among the words. */
  step: string
}

export type Entry = ReturnType<typeof useEntry>

interface Entered {
  result: Result
  /** The list as it was known when the row was entered. */
  known: PrintedList
}

const nothing: Result = { outcome: null, note: '', step: '' }

/** The row at hand, what is typed for it, and the saving of it; what was entered before can be entered again. */
export function useEntry(list: PrintedList) {
  const { t } = useTranslation(['lists', 'model'])
  const today = LocalDate.parse(useToday())
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [entered, setEntered] = useState<ReadonlyMap<number, Entered>>(new Map())
  // Until the list is read again it does not know of the row; after that it knows better: an undo takes the result back.
  const isAnswered = (number: number) =>
    entered.get(number)?.known === list || list.rows.find((one) => one.number === number)?.answered === true
  const [typed, setTyped] = useState(() => String(nextUnanswered(list.rows, 0, isAnswered) ?? ''))
  const [changed, setChanged] = useState<Partial<Result>>({})
  const [kind, setKind] = useState<VisitKind>('call')
  const [happenedOn, setHappenedOn] = useState(today)
  const [isSaving, setIsSaving] = useState(false)

  const last = list.rows.at(-1)?.number ?? 0
  const number = readRowNumber(typed, last)
  const row = list.rows.find((one) => one.number === number)
  const wasAnswered = row !== undefined && isAnswered(row.number)
  const session = wasAnswered ? entered.get(row.number)?.result : undefined
  // The visit that settled the follow-up is the one this row made; one that settled nothing can't be found from here.
  const earlierId = wasAnswered && session === undefined ? (row.row.followUp?.doneVisitId ?? null) : null
  const earlier = useQuery(visitQuery(earlierId)).data
  const before = session ?? (earlier ? resultOf(earlier) : nothing)
  const result: Result = { ...before, ...changed }
  const next = parseNextStep(result.step, today)

  const goTo = (text: string) => {
    setTyped(text)
    setChanged({})
  }

  /** True when it was saved and the next row is at hand. */
  const save = async (): Promise<boolean> => {
    const { outcome } = result
    if (row === undefined || outcome === null || isSaving || happenedOn > today) return false
    setIsSaving(true)
    try {
      const { changeSetId } = await client.printedLists.enterResult({
        listId: list.id,
        number: row.number,
        outcome,
        kind,
        note: result.note.trim(),
        happenedOn,
        nextStep: next.text === '' ? null : next.text,
        nextDueOn: next.dueOn,
      })
      setEntered(new Map(entered).set(row.number, { result, known: list }))
      goTo(
        String(nextUnanswered(list.rows, row.number, (one) => one === row.number || isAnswered(one)) ?? ''),
      )
      undoToast({
        message: t('lists:entry.saved', { number: row.number, outcome: t(`model:outcome.${outcome}`) }),
        changeSetId,
      })
      return true
    } catch (error) {
      showToast('error', errorWords(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }

  return {
    typed,
    goTo,
    last,
    row,
    wasAnswered,
    /** Answered before in a way whose result can't be shown. */
    isEarlierUnknown: wasAnswered && session === undefined && earlierId === null,
    result,
    set: (part: Partial<Result>) => setChanged((partBefore) => ({ ...partBefore, ...part })),
    next,
    kind,
    setKind,
    happenedOn,
    setHappenedOn,
    isInFuture: happenedOn > today,
    isSaving,
    save,
    outcomeOf: (one: number) =>
      isAnswered(one) ? (entered.get(one)?.result.outcome ?? undefined) : undefined,
    isAnswered,
    countAnswered: list.rows.filter((one) => isAnswered(one.number)).length,
    /** Another one whenever a row of the table may say something else. */
    version: `${list.rows.filter((one) => one.answered).length} ${[...entered].map(([one, { result: said }]) => `${one}${said.outcome}`).join()}`,
  }
}

const resultOf = (visit: Visit): Result => ({
  outcome: visit.outcome,
  note: visit.summary,
  step: [visit.nextStepDueOn, visit.nextStep].filter(Boolean).join(' '),
})
