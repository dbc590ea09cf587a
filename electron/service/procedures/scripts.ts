import { listOrNull } from '#db/repositories/organization-rows.ts'
import { allScripts, findScript } from '#db/repositories/talk-scripts.ts'
import { talkScripts } from '#db/schema/touchpoints.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { checkScript } from '#shared/domain/messages/check-script.ts'
import { findScripts } from '#shared/domain/messages/find-scripts.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { ScriptId } from '#shared/model/ids.ts'
import type { ScriptInput } from '#shared/model/message.ts'
import { os } from '../implementer.ts'

export const scriptsProcedures = {
  find: os.scripts.find.handler(({ input: { text, limit }, context }) =>
    findScripts(allScripts(context.store), text, limit),
  ),

  get: os.scripts.get.handler(({ input, context, errors }) => {
    const script = findScript(context.store, input.id)
    if (!script) throw errors.NOT_FOUND()
    return script
  }),

  create: os.scripts.create.handler(({ input, context, errors }) => {
    const [problem] = checkScript(input)
    if (problem) throw errors.INVALID({ data: { reason: problem.code } })
    const id = ScriptId.parse(context.store.newId())
    const applied = context.write({
      label: 'scripts.create',
      changes: [insertRecord(talkScripts, id, scriptColumns(input))],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.scripts.update.handler(({ input: { id, changes }, context, errors }) => {
    const script = findScript(context.store, id)
    if (!script) throw errors.NOT_FOUND()
    if (script.isBuiltIn) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const [problem] = checkScript(changes)
    if (problem) throw errors.INVALID({ data: { reason: problem.code } })
    const applied = context.write({
      label: 'scripts.update',
      changes: [updateRecord(talkScripts, id, scriptColumns(changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.scripts.remove.handler(({ input: { id }, context, errors }) => {
    const script = findScript(context.store, id)
    if (!script) throw errors.NOT_FOUND()
    if (script.isBuiltIn) throw errors.INVALID({ data: { reason: 'builtIn' } })
    const applied = context.write({
      label: 'scripts.remove',
      changes: [updateRecord(talkScripts, id, { deletedAt: nowInstant(context.store.clock) })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}

const scriptColumns = ({ tags, ...same }: ScriptInput) => ({ ...same, tags: listOrNull(tags) })
