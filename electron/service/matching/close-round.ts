import { matchesOfRequirement } from '#db/repositories/matches.ts'
import { requirementColumns } from '#db/repositories/requirements.ts'
import { matches, requirements } from '#db/schema/matching.ts'
import { followUps } from '#db/schema/visits.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { MatchState } from '#shared/model/match.ts'
import { type Patch, patched } from '#shared/model/patch.ts'
import type { NoDealReason, Requirement, RequirementInput } from '#shared/model/requirement.ts'
import type { OpenService } from '../service-context.ts'

export type FailedRound = {
  reason: NoDealReason
  note: string | null
  sharpened: Patch<RequirementInput>
  followUpInDays: number | null
}

const undecided: readonly MatchState[] = ['suggested', 'shortlisted', 'proposed', 'accepted']

/**
 * A round that came to nothing: its pairs say why, the requirement goes, sharpened, into the next one, and somebody owes
 * the buyer a call.
 */
export function closeRoundChanges(
  { store, me }: OpenService,
  requirement: Requirement,
  { reason, note, sharpened, followUpInDays }: FailedRound,
): RowChange[] {
  const now = nowInstant(store.clock)
  const open = matchesOfRequirement(store, requirement.id).filter(
    ({ round, state }) => round === requirement.round && undecided.includes(state),
  )
  const next = patched<RequirementInput>(requirement, sharpened)
  return [
    ...open.map(({ id, answeredAt }) =>
      updateRecord(matches, id, {
        state: 'noDeal',
        noDealReason: reason,
        note,
        answeredAt: answeredAt ?? now,
      }),
    ),
    updateRecord(requirements, requirement.id, {
      status: 'open',
      ...requirementColumns(sharpened),
      round: requirement.round + 1,
    }),
    ...(followUpInDays === null
      ? []
      : [
          insertRecord(followUps, store.newId(), {
            organizationId: next.organizationId,
            contactId: next.contactId,
            visitId: null,
            origin: 'requirement',
            title: next.title,
            reason: note === null ? null : note.slice(0, longestReason),
            dueOn: addDays(today(store.clock), followUpInDays),
            state: 'open',
            ownerId: next.ownerId ?? me().id,
          }),
        ]),
  ]
}

/** As FollowUp has it. */
const longestReason = 1_000
