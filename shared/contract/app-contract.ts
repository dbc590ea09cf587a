import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ChangeSetSummary } from '../model/change-set.ts'
import { Instant, LocalDate } from '../model/dates.ts'
import { ChangeSetId, OrganizationId, UserId } from '../model/ids.ts'
import { Badges, StoreFailure, StoreStats } from '../model/store-status.ts'
import { User, UserRole } from '../model/user.ts'
import { base, Written } from './base.ts'

export const AppStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    version: z.string(),
    schemaVersion: z.int(),
    dataDir: z.string(),
    /** An empty store offers: import a list, load demo data, start empty. */
    isEmpty: z.boolean(),
    onboarded: z.boolean(),
    demoCount: z.int(),
    me: User,
    today: LocalDate,
  }),
  z.object({ state: z.literal('failed'), version: z.string(), dataDir: z.string(), failure: StoreFailure }),
])
export type AppStatus = z.infer<typeof AppStatus>

/** Preferences of this device; never synced. */
export const Preferences = z.object({
  language: z.enum(['zh-CN', 'en']).nullable(),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  density: z.enum(['comfortable', 'compact']),
  railCollapsed: z.boolean(),
  onboarded: z.boolean(),
  /** Column state of each grid by screen, opaque to the service. */
  gridColumns: z.record(z.string(), z.unknown()),
})
export type Preferences = z.infer<typeof Preferences>

/** Which tables a committed change set touched; `organizationIds` is null when there are too many to name. */
export const ChangeEvent = z.object({
  changeSetId: ChangeSetId,
  tables: z.array(z.string()),
  organizationIds: z.array(OrganizationId).nullable(),
})
export type ChangeEvent = z.infer<typeof ChangeEvent>

export const Progress = z.object({ done: z.int(), total: z.int().nullable(), phase: z.string() })
export type Progress = z.infer<typeof Progress>

export const appContract = {
  status: base.output(AppStatus),
  stats: base.output(StoreStats),
  badges: base.output(Badges),
  preferences: base.output(Preferences),
  setPreferences: base.input(Preferences.partial()).output(Preferences),
  /** A copy of the store, safe to take while in use. */
  backup: base.output(z.object({ path: z.string(), bytes: z.int(), at: Instant })),
  backups: base.output(z.array(z.object({ path: z.string(), bytes: z.int(), at: Instant }))),
  /** SQLite's integrity and foreign-key checks, and derived data compared with what the tables say. */
  check: base.output(z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  seedDemo: base
    .input(z.object({ organizations: z.int().min(1).max(1_000_000), seed: z.int() }))
    .output(eventIterator(Progress)),
  removeDemo: base.output(Written.extend({ removed: z.int() })),
}

export const changesContract = {
  feed: base.output(eventIterator(ChangeEvent)),
  recent: base.input(z.object({ limit: z.int().min(1).max(200) })).output(z.array(ChangeSetSummary)),
  /** Takes a change set back. Columns changed again since stay as they are and are counted as kept. */
  undo: base
    .input(z.object({ changeSetId: ChangeSetId }))
    .output(Written.extend({ restored: z.int(), kept: z.int() })),
  /** The newest change set of this user that can be taken back, for Ctrl+Z without a toast. */
  undoLast: base.output(Written.extend({ restored: z.int(), kept: z.int(), label: z.string().nullable() })),
  redoLast: base.output(Written.extend({ restored: z.int(), kept: z.int(), label: z.string().nullable() })),
}

export const usersContract = {
  list: base.output(z.array(User)),
  create: base.input(z.object({ name: User.shape.name, role: UserRole })).output(User),
  update: base
    .input(z.object({ id: UserId, name: User.shape.name.optional(), role: UserRole.optional() }))
    .output(Written),
  remove: base.input(z.object({ id: UserId })).output(Written),
}
