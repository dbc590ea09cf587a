import { EventPublisher } from '@orpc/server'
import { readSetting, writeSetting } from '#db/repositories/device.ts'
import { allUsers } from '#db/repositories/team.ts'
import { users } from '#db/schema/team.ts'
import { openStore, type Store } from '#db/store.ts'
import { storeFailureOf } from '#db/store-failure.ts'
import { type AppliedChangeSet, applyChangeSet } from '#db/write-path/apply-change-set.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { type Clock, today } from '#shared/domain/time/clock.ts'
import type { User } from '#shared/model/user.ts'
import packageInfo from '../../package.json' with { type: 'json' }
import { importGate } from './import/import-gate.ts'
import { type ImportRunner, importInPlace, importInWorker } from './import/import-runner.ts'
import { OpenedFiles } from './import/opened-files.ts'
import { MatchingDesk } from './matching/matching-desk.ts'
import { router } from './router.ts'
import { handedOut } from './sending/handed-out.ts'
import { realTime } from './sending/real-time.ts'
import { type SecretStore, secretsInMemory } from './sending/secret-store.ts'
import { type SendingClock, startSendingClock } from './sending/sending-clock.ts'
import { sendingDesk } from './sending/sending-desk.ts'
import { readSendingSettings } from './sending/sending-settings.ts'
import { storeOutbox } from './sending/store-outbox.ts'
import type { OpenService, ServiceContext, ServiceEvents, WriteRequest } from './service-context.ts'
import { prepareTouchpoints } from './touchpoints/prepare.ts'
import { isQueueBehind } from './touchpoints/prepared-marks.ts'
import { type PreparingClock, startPreparingClock } from './touchpoints/preparing-clock.ts'
import { markInterrupted } from './touchpoints/send-states.ts'

export type ServiceOptions = {
  dataDir: string
  clock?: Clock
  /** Milliseconds to wait for another process's lock. */
  busyTimeout?: number
  /** Run imports in this thread instead of a worker: for the CLI, and for tests that bring their own clock. */
  importsInPlace?: boolean
  /** Where passwords are kept; by default in memory. */
  secrets?: SecretStore
  /** In the window and the hosted mode: the day's queue is prepared and approved messages go out by themselves. */
  worksByItself?: boolean
  /** For what goes wrong while nobody waits for an answer. */
  logError?: (line: string) => void
}

export type Service = {
  router: typeof router
  context: ServiceContext
  /** The computer woke up: what came due meanwhile is looked at. */
  wake(): void
  /** Lets a message that is being sent finish (so many milliseconds at most), sends no other, and closes. */
  closeSoon(patience: number): Promise<void>
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
            options.secrets,
          ),
        }
      : { ok: false, failure: opened.failure },
  }
  const { service } = context
  const clocks = service.ok && options.worksByItself ? clocksOf(service.open, options.logError) : null
  let isOpen = opened.ok
  const close = () => {
    clocks?.sending.stop()
    void clocks?.preparing.stop()
    if (isOpen && opened.ok) opened.store.close()
    isOpen = false
  }
  return {
    router,
    context,
    wake() {
      void clocks?.preparing.lookNow()
      void clocks?.sending.lookNow()
    },
    async closeSoon(patience) {
      clocks?.sending.stop()
      const ends = [clocks?.preparing.stop(), service.ok ? service.open.sending.finish() : undefined]
      await Promise.race([Promise.all(ends), passed(patience)])
      close()
    },
    close,
  }
}

export function openService(
  store: Store,
  imports: ImportRunner = importInPlace(store),
  secrets: SecretStore = secretsInMemory(),
): OpenService {
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
  const service: OpenService = {
    store,
    events,
    me,
    write,
    announce,
    files: new OpenedFiles(store),
    ...gate,
    secrets,
    matching: new MatchingDesk(store),
    sending: sendingDesk({
      settings: () => readSendingSettings(store),
      secrets,
      outbox: storeOutbox(() => service),
      time: realTime(store.clock),
      handedOut: () => handedOut(store),
      busy: (error) => (storeFailureOf(error)?.code === 'locked' ? gate.storeBusy() : null),
    }),
  }
  // A crash came between handing over and the answer: from now on nobody knows, and it is not sent again.
  markInterrupted(service)
  return service
}

function clocksOf(
  service: OpenService,
  logError: (line: string) => void = console.error,
): { sending: SendingClock; preparing: PreparingClock } {
  const { store } = service
  const log = (what: string) => (error: unknown) => {
    const code = storeFailureOf(error)?.code
    // An import holds the store; the clock strikes again when it is through.
    if (code === 'locked' && service.storeBusy() !== null) return
    logError(`${what} stopped: ${code ?? (error instanceof Error ? error.stack : error)}`)
  }
  return {
    sending: startSendingClock({
      desk: service.sending,
      isAutomatic: () => readSendingSettings(store).automatic,
      logError: log('sending'),
    }),
    preparing: startPreparingClock({
      isBehind: () => service.storeBusy() === null && isQueueBehind(store, today(store.clock)),
      async prepare(signal) {
        for await (const _ of prepareTouchpoints(service, signal));
      },
      logError: log('preparing'),
    }),
  }
}

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

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
