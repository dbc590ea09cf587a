import {
  answeredOutcomes,
  unansweredOutcome,
  writtenKinds,
} from '#shared/domain/follow-ups/two-way-contact.ts'

/** `isTwoWayContact` in SQL, for a row of `visits` under the name `alias`; null counts as no. */
export const twoWayContactSql = (alias: string): string =>
  `case when ${alias}.kind in (${quoted(writtenKinds)}) then ${alias}.outcome in (${quoted(answeredOutcomes)})
    else ${alias}.outcome is not '${unansweredOutcome}' end`

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')
