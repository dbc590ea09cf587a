import type { ColumnValue } from '#shared/model/change-set.ts'
import type { HistoryEntry } from '#shared/model/timeline.ts'

/** The columns of a visit that a reader knows by name. */
const knownColumns = [
  'kind',
  'happened_on',
  'outcome',
  'summary',
  'needs_heard',
  'deals_heard',
  'next_step',
  'next_step_due_on',
  'duration_minutes',
] as const
export type KnownColumn = (typeof knownColumns)[number]

export interface EarlierText {
  id: string
  at: string
  actorId: string | null
  changes: ReadonlyArray<{ column: KnownColumn; from: string; to: string }>
  /** Something was changed that has no words of its own here: whom it was with, the files. */
  changedMore: boolean
}

/** What a visit said before each of its corrections, newest first. A correction that was taken back is left out. */
export function earlierTexts(history: readonly HistoryEntry[]): EarlierText[] {
  return history
    .filter((entry) => entry.op === 'update' && !entry.undone && entry.kind === 'edit')
    .map((entry) => {
      const changes = knownColumns.flatMap((column) => {
        const change = entry.fields.find(({ field }) => field === column)
        return change === undefined ? [] : [{ column, from: words(change.from), to: words(change.to) }]
      })
      return {
        id: entry.changeSetId,
        at: entry.at,
        actorId: entry.actorId,
        changes,
        changedMore: entry.fields.some(({ field }) => !knownColumns.some((column) => column === field)),
      }
    })
}

const words = (value: ColumnValue): string => (value === null ? '' : String(value))
