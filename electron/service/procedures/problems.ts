import { findProblem, problemsIn } from '#db/repositories/problems.ts'
import { problems } from '#db/schema/visits.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { os } from '../implementer.ts'

export const problemsProcedures = {
  list: os.problems.list.handler(({ input, context }) =>
    problemsIn(context.store, input.states, input.organizationId),
  ),

  /** The first answer stops the 48-hour clock; a better answer later replaces the words, not the moment. */
  answer: os.problems.answer.handler(({ input, context, errors }) => {
    const problem = findProblem(context.store, input.id)
    if (!problem) throw errors.NOT_FOUND()
    if (problem.state === 'solved') throw errors.INVALID({ data: { reason: 'problemSolved' } })
    const answeredAt = problem.answeredAt ?? nowInstant(context.store.clock)
    const applied = context.write({
      label: 'problems.answer',
      changes: [updateRecord(problems, input.id, { state: 'answered', answer: input.answer, answeredAt })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  /** What is solved has been answered too. */
  solve: os.problems.solve.handler(({ input, context, errors }) => {
    const problem = findProblem(context.store, input.id)
    if (!problem) throw errors.NOT_FOUND()
    if (problem.state === 'solved') return { changeSetId: null }
    const solvedAt = nowInstant(context.store.clock)
    const answeredAt = problem.answeredAt ?? solvedAt
    const applied = context.write({
      label: 'problems.solve',
      changes: [updateRecord(problems, input.id, { state: 'solved', solvedAt, answeredAt })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  /** Open again and waiting for its solution; that it once had its first answer in time stays true. */
  reopen: os.problems.reopen.handler(({ input, context, errors }) => {
    if (!findProblem(context.store, input.id)) throw errors.NOT_FOUND()
    const applied = context.write({
      label: 'problems.reopen',
      changes: [updateRecord(problems, input.id, { state: 'open', solvedAt: null })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}
