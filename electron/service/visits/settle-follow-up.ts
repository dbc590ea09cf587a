import { followUps } from '#db/schema/visits.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { Instant } from '#shared/model/dates.ts'
import type { FollowUpId, VisitId } from '#shared/model/ids.ts'

/** What was owed is done, by this visit. */
export const settledBy = (visitId: VisitId, followUpId: FollowUpId, doneAt: Instant): RowChange =>
  updateRecord(followUps, followUpId, { state: 'done', doneAt, doneVisitId: visitId })

export const owedAgain = (followUpId: FollowUpId): RowChange =>
  updateRecord(followUps, followUpId, { state: 'open', doneAt: null, doneVisitId: null })
