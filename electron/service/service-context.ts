import type { EventPublisher } from '@orpc/server'
import type { Store } from '#db/store.ts'
import type { AppliedChangeSet } from '#db/write-path/apply-change-set.ts'
import type { ChangeEvent } from '#shared/contract/app-contract.ts'
import type { ChangeSetKind, RowChange } from '#shared/model/change-set.ts'
import type { StoreFailure } from '#shared/model/store-status.ts'
import type { User } from '#shared/model/user.ts'
import type { ImportRunner } from './import/import-runner.ts'
import type { OpenedFiles } from './import/opened-files.ts'
import type { MatchingDesk } from './matching/matching-desk.ts'
import type { SecretStore } from './sending/secret-store.ts'
import type { SendingDesk } from './sending/sending-desk.ts'

export type ServiceEvents = { change: ChangeEvent }

export type WriteRequest = {
  label: string
  kind?: ChangeSetKind
  changes: Iterable<RowChange>
}

/** What every procedure works with once the store is open. */
export type OpenService = {
  store: Store
  events: EventPublisher<ServiceEvents>
  /** The person at this device. */
  me(): User
  /** The write path, with the actor filled in and the change event sent after the commit. Null: nothing changed. */
  write(request: WriteRequest): AppliedChangeSet | null
  /** Settles when an import that is being saved lets other writers in again; null when none is. */
  storeBusy(): Promise<void> | null
  /** Files handed over for import, while somebody works with them. */
  files: OpenedFiles
  runImport: ImportRunner
  /** Passwords and keys; nowhere else. */
  secrets: SecretStore
  sending: SendingDesk
  /** All offerings, ready to be ranked. */
  matching: MatchingDesk
  /** Tells the screens of a change set that was applied elsewhere (undo, import). */
  announce(applied: AppliedChangeSet | null): void
}

export type ServiceContext = {
  version: string
  dataDir: string
  service: { ok: true; open: OpenService } | { ok: false; failure: StoreFailure }
}
