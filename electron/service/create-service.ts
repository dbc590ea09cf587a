import { EventPublisher } from '@orpc/server'
import { readSetting, writeSetting } from '#db/repositories/device.ts'
import { allUsers } from '#db/repositories/team.ts'
import { users } from '#db/schema/team.ts'
import { openStore, type Store } from '#db/store.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import type { Clock } from '#shared/domain/time/clock.ts'
import type { User } from '#shared/model/user.ts'
import packageInfo from '../../package.json' with { type: 'json' }
import { importGate } from './import/import-gate.ts'
import { type ImportRunner, importInPlace, importInWorker } from './import/import-runner.ts'
import { OpenedFiles } from './import/opened-files.ts'
import { router } from './router.ts'
import type { OpenService, ServiceContext, ServiceEvents, WriteRequest } from './service-context.ts'

export type ServiceOptions = {
  dataDir: string
  clock?: Clock
  /** Milliseconds to wait for another process's lock. */
  busyTimeout?: number
  /** Run imports in this thread instead of a worker: for the CLI, and for tests that bring their own clock. */
  importsInPlace?: boolean
}

export type Service = {
  router: typeof router
  context: ServiceContext
  close(): void
}

/** The composition root: opens the store and hands every procedure what it works with. Never throws for a bad store. */
export function createService(options: ServiceOptions): Service {
  const opened = openStore(options)
  const context: ServiceContext = {
    version: packageInfo.version,
    dataDir: options.dataDir,
    service: opened.ok
      ? {
          ok: true,
          open: openService(
            opened.store,
            options.importsInPlace ? undefined : importInWorker(options.dataDir),
          ),
        }
      : { ok: false, failure: opened.failure },
  }
  return { router, context, close: () => opened.ok && opened.store.close() }
}

export function openService(store: Store, imports: ImportRunner = importInPlace(store)): OpenService {
  const events = new EventPublisher<ServiceEvents>()
  ensureMe(store)
  const me = (): User => findMe(store) ?? ensureMe(store)
  const announce = (applied: AppliedChangeSet | null) => {
    if (!applied) return
    const { id: changeSetId, tables, organizationIds } = applied
    // What follows from a setting of the team moves in every organization.
    const all = tables.includes('team_settings')
    events.publish('change', {
      changeSetId,
      tables: all ? [...new Set([...tables, 'organizations'])] : tables,
      organizationIds: all ? null : organizationIds,
    })
  }
  const write = ({ label, kind = 'edit', changes }: WriteRequest) => {
    const applied = applyChangeSet(store, { kind, label, actorId: me().id, changes })
    announce(applied)
    return applied
  }
  const gate = importGate(store, imports)
  return { store, events, me, write, announce, files: new OpenedFiles(store), ...gate }
}

function findMe(store: Store): User | null {
  const id = readSetting(store, 'me')
  return allUsers(store).find((user) => user.id === id) ?? null
}

/** A new store knows one person: whoever sits in front of it. The name is theirs to change. */
function ensureMe(store: Store): User {
  const known = findMe(store)
  if (known) return known
  const id = store.newId()
  applyChangeSet(store, {
    kind: 'repair',
    label: 'users.me',
    actorId: id,
    changes: [insertRecord(users, id, { name: '我', role: 'accountManager' })],
  })
  writeSetting(store, 'me', id)
  const me = findMe(store)
  if (!me) throw new Error('the user just written cannot be read')
  return me
}
