import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import type { VisitKind } from '#shared/model/visit.ts'
import { emptyResult, type Result, resultBefore, type Typed, withTyped } from './entered-result.ts'
import { nextUnanswered, readRowNumber } from './row-number.ts'

export type Entry = ReturnType<typeof useEntry>

interface Entered {
  result: Result
  /** The list as it was known when the row was entered. */
  known: PrintedList
}

/** The row at hand, what is typed for it, and the saving of it; what was entered before can be entered again. */
export function useEntry(list: PrintedList) {
  const { t } = useTranslation(['lists', 'model'])
  const today = LocalDate.parse(useToday())
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [entered, setEntered] = useState<ReadonlyMap<number, Entered>>(new Map())
  // Until the list is read again it does not know of the row; after that it knows better: an undo takes the result back.
  const resultOf = (number: number): Result | undefined => {
    const justNow = entered.get(number)
    if (justNow?.known === list) return justNow.result
    const kept = list.rows.find((one) => one.number === number)?.result
    return kept ? resultBefore(kept) : undefined
  }
  const isAnswered = (number: number) => resultOf(number) !== undefined
  const [typed, setTyped] = useState(() => String(nextUnanswered(list.rows, 0, isAnswered) ?? ''))
  const [changed, setChanged] = useState<Typed>({})
  const [ofList, setOfList] = useState<{ kind: VisitKind; happenedOn: LocalDate }>({
    kind: 'call',
    happenedOn: today,
  })
  const [isSaving, setIsSaving] = useState(false)

  const last = list.rows.at(-1)?.number ?? 0
  const number = readRowNumber(typed, last)
  const row = list.rows.find((one) => one.number === number)
  const before = row === undefined ? undefined : resultOf(row.number)
  const result = withTyped(before ?? emptyResult(ofList), changed, today)
  const isInFuture = result.happenedOn > today

  const goTo = (text: string) => {
    setTyped(text)
    setChanged({})
  }
  const set = (part: Typed) => setChanged((earlier) => ({ ...earlier, ...part }))

  /** True when it was saved and the next row is at hand. */
  const save = async (): Promise<boolean> => {
    const { outcome, next, kind, happenedOn } = result
    if (row === undefined || outcome === null || isSaving || isInFuture) return false
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

  const answered = list.rows.filter((one) => isAnswered(one.number))
  return {
    typed,
    goTo,
    last,
    row,
    /** The row has a result; saving mends it. */
    wasAnswered: before !== undefined,
    result,
    /** The step is another one than before: saving makes or moves a follow-up. */
    hasNewStep: result.next !== before?.next,
    set,
    /** How and when: of the row at hand where it was entered before, otherwise of the whole list. */
    setHow: (part: Partial<Pick<Result, 'kind' | 'happenedOn'>>) =>
      before === undefined ? setOfList((earlier) => ({ ...earlier, ...part })) : set(part),
    isInFuture,
    isSaving,
    save,
    resultOf,
    isAnswered,
    countAnswered: answered.length,
    /** Another one whenever a row of the table may say something else. */
    version: answered
      .map((one) => [one.number, resultOf(one.number)?.outcome, resultOf(one.number)?.note])
      .join(),
  }
}
