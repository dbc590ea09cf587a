import type { LocalDate } from '../../model/dates.ts'

export type Groups = Record<string, string | undefined>

/** A way people write a day. `pattern` is the source of a regular expression with named groups, without anchors. */
export type DateWord = {
  pattern: string
  /** What may stand before it where it ends a text, as a look-behind. */
  before: string
  /** What may follow it where it starts a text, as a look-ahead. */
  after: string
  /** The day meant, or null where there is none (30 February) or it cannot be told. */
  read(groups: Groups, today: LocalDate): LocalDate | null
}

/** What stands between a day and the words beside it. */
export const separator = '[\\s,，、。.;；:：|~—–-]'
