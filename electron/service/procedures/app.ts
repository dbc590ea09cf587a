import { badgesOf } from '#db/repositories/badges.ts'
import { recentChangeSets } from '#db/repositories/history.ts'
import { isEmptyStore, storeStats } from '#db/repositories/stats.ts'
import { allUsers } from '#db/repositories/team.ts'
import { users } from '#db/schema/team.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { lastUndoable } from '#db/write-path/undo-change-set.ts'
import { nowInstant, today } from '#shared/domain/time/clock.ts'
import { UserId } from '#shared/model/ids.ts'
import { anyState, os } from '../implementer.ts'
import { listBackups, takeBackup } from '../maintenance/backups.ts'
import { checkInThread } from '../maintenance/check-in-thread.ts'
import { removeDemo, seedDemo } from '../maintenance/demo.ts'
import { readPreferences, writePreferences } from '../preferences.ts'
import type { OpenService } from '../service-context.ts'
import { takeBack } from '../take-back.ts'

export const appProcedures = {
  status: anyState.app.status.handler(({ context }) => {
    const { version, dataDir, service } = context
    if (!service.ok) return { state: 'failed', version, dataDir, failure: service.failure } as const
    const { store } = service.open
    return {
      state: 'ready',
      version,
      dataDir,
      schemaVersion: store.schemaVersion,
      ...isEmptyStore(store),
      onboarded: readPreferences(store).onboarded,
      me: service.open.me(),
      today: today(store.clock),
    } as const
  }),

  stats: os.app.stats.handler(({ context }) => storeStats(context.store)),
  badges: os.app.badges.handler(({ context }) => badgesOf(context.store)),

  preferences: os.app.preferences.handler(({ context }) => readPreferences(context.store)),
  setPreferences: os.app.setPreferences.handler(({ input, context }) =>
    writePreferences(context.store, input),
  ),

  backup: os.app.backup.handler(({ context }) => takeBackup(context.store)),
  backups: os.app.backups.handler(({ context }) => listBackups(context.store)),
  check: os.app.check.handler(({ context, signal }) => checkInThread(context.store, signal)),

  seedDemo: os.app.seedDemo.handler(({ input, context, signal }) => seedDemo(context, input, signal)),
  removeDemo: os.app.removeDemo.handler(({ context }) => removeDemo(context)),
}

export const changesProcedures = {
  feed: os.changes.feed.handler(({ context, signal }) =>
    context.events.subscribe('change', signal ? { signal } : {}),
  ),

  recent: os.changes.recent.handler(({ input, context }) => recentChangeSets(context.store, input.limit)),

  undo: os.changes.undo.handler(({ input, context, errors }) => {
    const undone = takeBack(context, input.changeSetId)
    if (!undone.ok && undone.error === 'notFound') throw errors.NOT_FOUND()
    if (!undone.ok) throw errors.INVALID({ data: { reason: undone.error } })
    return { changeSetId: undone.applied?.id ?? null, restored: undone.restored, kept: undone.kept }
  }),

  undoLast: os.changes.undoLast.handler(({ context }) => takeBackLast(context, 'undo')),
  redoLast: os.changes.redoLast.handler(({ context }) => takeBackLast(context, 'redo')),
}

export const usersProcedures = {
  list: os.users.list.handler(({ context }) => allUsers(context.store)),

  create: os.users.create.handler(({ input, context }) => {
    const id = UserId.parse(context.store.newId())
    context.write({ label: 'users.create', changes: [insertRecord(users, id, input)] })
    return findUser(context, id)
  }),

  update: os.users.update.handler(({ input: { id, ...changes }, context }) => {
    const applied = context.write({ label: 'users.update', changes: [updateRecord(users, id, changes)] })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.users.remove.handler(({ input, context, errors }) => {
    if (input.id === context.me().id) throw errors.INVALID({ data: { reason: 'ownUser' } })
    const deletedAt = nowInstant(context.store.clock)
    const applied = context.write({
      label: 'users.remove',
      changes: [updateRecord(users, input.id, { deletedAt })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}

function takeBackLast(context: OpenService, direction: 'undo' | 'redo') {
  const id = lastUndoable(context.store, context.me().id, direction)
  const nothing = { changeSetId: null, restored: 0, kept: 0, label: null }
  if (id === null) return nothing
  const undone = takeBack(context, id)
  if (!undone.ok) return nothing
  const label = recentChangeSets(context.store, 1)[0]?.label ?? null
  return { changeSetId: undone.applied?.id ?? null, restored: undone.restored, kept: undone.kept, label }
}

function findUser(context: OpenService, id: UserId) {
  const user = allUsers(context.store).find((each) => each.id === id)
  if (!user) throw new Error('the user just written cannot be read')
  return user
}
