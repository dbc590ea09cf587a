import { queuesBetween } from '#db/repositories/touchpoint-counts.ts'
import { findTouchpointRow, touchpointPage } from '#db/repositories/touchpoint-pages.ts'
import {
  neverGreeted,
  occasionResults,
  ownerResults,
  templateResults,
} from '#db/repositories/touchpoint-results.ts'
import { findTouchpoint } from '#db/repositories/touchpoints.ts'
import { findVisit } from '#db/repositories/visits.ts'
import { mostGreetings } from '#shared/contract/touchpoints-contract.ts'
import { replyRate } from '#shared/domain/messages/reply-rate.ts'
import { today } from '#shared/domain/time/clock.ts'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import { os } from '../implementer.ts'
import { approveTouchpoints } from '../touchpoints/approve.ts'
import { createGreetings } from '../touchpoints/create-greetings.ts'
import { forecastQueues } from '../touchpoints/forecast.ts'
import { findPaper, makePaper } from '../touchpoints/greeting-paper.ts'
import { markReplied } from '../touchpoints/mark-replied.ts'
import { previewMessages } from '../touchpoints/message-of.ts'
import { isWithin, peopleOf } from '../touchpoints/people-of-selection.ts'
import { prepareTouchpoints } from '../touchpoints/prepare.ts'
import {
  markSent,
  reassign,
  reschedule,
  resolveUnknown,
  restore,
  setChannel,
  skip,
  withdraw,
  writeWords,
} from '../touchpoints/queue-acts.ts'
import { savedAgain } from '../visits/saved-again.ts'

export const touchpointsProcedures = {
  prepare: os.touchpoints.prepare.handler(({ context, signal }) => prepareTouchpoints(context, signal)),

  forecast: os.touchpoints.forecast.handler(({ input, context, signal }) =>
    forecastQueues(context.store, input, signal),
  ),

  queues: os.touchpoints.queues.handler(({ input: { from, until, mineOnly }, context }) =>
    queuesBetween(context.store, {
      from,
      until,
      ownerId: mineOnly ? context.me().id : null,
      today: today(context.store.clock),
    }),
  ),

  page: os.touchpoints.page.handler(({ input, context }) => touchpointPage(context.store, input)),

  get: os.touchpoints.get.handler(({ input, context, errors }) => {
    const row = findTouchpointRow(context.store, input.id)
    if (!row) throw errors.NOT_FOUND()
    return row
  }),

  preview: os.touchpoints.preview.handler(({ input, context }) => previewMessages(context, input.ids)),

  makePaper: os.touchpoints.makePaper.handler(({ input, context }) => makePaper(context, input.selection)),

  paper: os.touchpoints.paper.handler(({ input, context, errors }) => {
    const paper = findPaper(context, input.id)
    if (!paper) throw errors.NOT_FOUND()
    return paper
  }),

  create: os.touchpoints.create.handler(async ({ input, context, errors }) => {
    const created = await createGreetings(context, input)
    if (!created) throw errors.NOT_FOUND()
    return created
  }),

  createForOrganizations: os.touchpoints.createForOrganizations.handler(
    async ({ input, context, errors }) => {
      const { selection, everybody, ...greeting } = input
      const tooMany = () => errors.INVALID({ data: { reason: 'tooManyGreetings' } })
      if (!isWithin(context.store, selection, mostGreetings)) throw tooMany()
      const { contactIds, nobody } = peopleOf(context.store, { selection, everybody })
      if (contactIds.length > mostGreetings) throw tooMany()
      const created = await createGreetings(context, { ...greeting, contactIds })
      if (!created) throw errors.NOT_FOUND()
      const { changeSetId, ids, already } = created
      return { changeSetId, created: ids.length, already, nobody }
    },
  ),

  write: os.touchpoints.write.handler(({ input, context, errors }) => {
    const greeting = findTouchpoint(context.store, input.id)
    if (!greeting) throw errors.NOT_FOUND()
    if (!isAllowed('write', greeting.state)) throw errors.INVALID({ data: { reason: 'notOpen' } })
    return writeWords(context, input)
  }),

  setChannel: os.touchpoints.setChannel.handler(({ input, context }) => setChannel(context, input)),
  approve: os.touchpoints.approve.handler(({ input, context }) => approveTouchpoints(context, input)),
  withdraw: os.touchpoints.withdraw.handler(({ input, context }) => withdraw(context, input.selection)),
  skip: os.touchpoints.skip.handler(({ input, context }) => skip(context, input)),
  restore: os.touchpoints.restore.handler(({ input, context }) => restore(context, input.selection)),
  reschedule: os.touchpoints.reschedule.handler(({ input, context }) => reschedule(context, input)),
  reassign: os.touchpoints.reassign.handler(({ input, context }) => reassign(context, input)),
  markSent: os.touchpoints.markSent.handler(({ input, context }) => markSent(context, input)),
  resolveUnknown: os.touchpoints.resolveUnknown.handler(({ input, context }) =>
    resolveUnknown(context, input),
  ),

  markReplied: os.touchpoints.markReplied.handler(({ input, context, errors }) => {
    const greeting = findTouchpoint(context.store, input.id)
    if (!greeting) throw errors.NOT_FOUND()
    const known = input.visitId && findVisit(context.store, input.visitId)
    if (known && input.visit) {
      const again = savedAgain(context, known, { visit: input.visit, draftKey: input.draftKey ?? null })
      if (!again.ok) throw errors.INVALID({ data: { reason: again.reason } })
      return { changeSetId: again.logged.changeSetId }
    }
    if (!isAllowed('markReplied', greeting.state)) throw errors.INVALID({ data: { reason: 'notSent' } })
    const replied = markReplied(context, greeting, input)
    if (!replied.ok) throw errors.INVALID({ data: { reason: replied.reason } })
    return { changeSetId: replied.changeSetId }
  }),

  results: os.touchpoints.results.handler(({ input, context: { store } }) => ({
    byOccasion: occasionResults(store, input),
    byOwner: ownerResults(store, input),
    byTemplate: templateResults(store, input).map((each) => ({
      ...each,
      interval: replyRate(each).interval,
    })),
    neverGreeted: neverGreeted(store, input),
  })),
}
