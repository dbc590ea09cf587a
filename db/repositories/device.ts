import { asc, eq } from 'drizzle-orm'
import { Instant } from '#shared/model/dates.ts'
import { deviceSettings, visitDrafts } from '../schema/device.ts'
import type { Store } from '../store.ts'

export function readSetting(store: Store, key: string): unknown {
  return store.orm.select().from(deviceSettings).where(eq(deviceSettings.key, key)).get()?.value
}

export function writeSetting(store: Store, key: string, value: unknown): void {
  store.orm
    .insert(deviceSettings)
    .values({ key, value })
    .onConflictDoUpdate({ target: deviceSettings.key, set: { value } })
    .run()
}

export type StoredDraft = { key: string; draft: unknown; updatedAt: Instant }

export function allDrafts(store: Store): StoredDraft[] {
  return store.orm
    .select()
    .from(visitDrafts)
    .orderBy(asc(visitDrafts.updatedAt))
    .all()
    .map((row) => ({ ...row, updatedAt: Instant.parse(row.updatedAt) }))
}

export function writeDraft(store: Store, draft: StoredDraft): void {
  store.orm
    .insert(visitDrafts)
    .values(draft)
    .onConflictDoUpdate({ target: visitDrafts.key, set: { draft: draft.draft, updatedAt: draft.updatedAt } })
    .run()
}

export function deleteDraft(store: Store, key: string): void {
  store.orm.delete(visitDrafts).where(eq(visitDrafts.key, key)).run()
}
