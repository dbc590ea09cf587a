import { allTemplates, findTemplate, plansUsingTemplate } from '#db/repositories/message-templates.ts'
import { messageTemplates } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { checkMessage } from '#shared/domain/messages/compose-message.ts'
import { mergeFields } from '#shared/domain/messages/merge-fields.ts'
import { conditionExamples } from '#shared/domain/messages/parse-condition.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { TemplateId } from '#shared/model/ids.ts'
import { os } from '../implementer.ts'
import { previewTemplate } from '../messages/preview-template.ts'

export const templatesProcedures = {
  list: os.templates.list.handler(({ input: { occasionId, channel, language }, context }) =>
    allTemplates(context.store).filter(
      (template) =>
        // A text for any occasion is one for this one too.
        (occasionId === undefined || template.occasionId === null || template.occasionId === occasionId) &&
        (channel === undefined || template.channel === channel) &&
        (language === undefined || template.language === language),
    ),
  ),

  create: os.templates.create.handler(({ input, context }) => {
    const id = TemplateId.parse(context.store.newId())
    const applied = context.write({
      label: 'templates.create',
      changes: [insertRecord(messageTemplates, id, input)],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.templates.update.handler(({ input: { id, changes }, context, errors }) => {
    const template = findTemplate(context.store, id)
    if (!template) throw errors.NOT_FOUND()
    if (template.isBuiltIn) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const moves =
      (changes.channel !== undefined && changes.channel !== template.channel) ||
      (changes.language !== undefined && changes.language !== template.language)
    // A plan that sends it as an SMS in Chinese would find an e-mail in English under the same id.
    if (moves && plansUsingTemplate(context.store, id).length > 0) {
      throw errors.INVALID({ data: { reason: 'inUse' } })
    }
    const applied = context.write({
      label: 'templates.update',
      changes: [updateRecord(messageTemplates, id, changes)],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.templates.remove.handler(({ input: { id }, context, errors }) => {
    const template = findTemplate(context.store, id)
    if (!template) throw errors.NOT_FOUND()
    if (template.isBuiltIn) throw errors.INVALID({ data: { reason: 'builtIn' } })
    if (plansUsingTemplate(context.store, id).length > 0) throw errors.INVALID({ data: { reason: 'inUse' } })
    const applied = context.write({
      label: 'templates.remove',
      changes: [updateRecord(messageTemplates, id, { deletedAt: nowInstant(context.store.clock) })],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  check: os.templates.check.handler(({ input }) => checkMessage(input)),

  preview: os.templates.preview.handler(({ input, context }) => previewTemplate(context.store, input)),

  fields: os.templates.fields.handler(() => [
    ...mergeFields.map(({ zh, en }) => ({ zh, en, kind: 'field' as const })),
    ...conditionExamples.map(({ zh, en }) => ({ zh, en, kind: 'condition' as const })),
  ]),
}
