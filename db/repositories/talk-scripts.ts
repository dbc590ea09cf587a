import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { builtInScripts, findBuiltInScript } from '#shared/domain/messages/built-in-scripts.ts'
import { ScriptId } from '#shared/model/ids.ts'
import { type Script, ScriptInput, ScriptNode } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { talkScripts } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** A script that comes with the application or one of the team's; null also for one that was removed. */
export function findScript(store: Store, id: string): Script | null {
  const builtIn = findBuiltInScript(id)
  if (builtIn) return builtIn
  const row = store.orm
    .select()
    .from(talkScripts)
    .where(and(eq(talkScripts.id, id), isNull(talkScripts.deletedAt)))
    .get()
  return row ? rowToScript(row) : null
}

type Kept = { version: string; script: Script | null }
const keptByStore = new WeakMap<Store, ReadonlyMap<string, Kept>>()

/**
 * The team's own first, in the order they were written. A script that did not change since the last call is the same
 * object: search has then prepared it already.
 */
export function allScripts(store: Store): Script[] {
  const before = keptByStore.get(store)
  const kept = new Map<string, Kept>()
  for (const { id, version } of store.sqlite
    .prepare<[], { id: string; version: string }>(versionsSql)
    .all()) {
    const known = before?.get(id)
    kept.set(id, known?.version === version ? known : { version, script: findScript(store, id) })
  }
  keptByStore.set(store, kept)
  return [...[...kept.values()].flatMap(({ script }) => script ?? []), ...builtInScripts()]
}

const versionsSql = `
select id, stamp || ifnull(field_stamps, '') as version from talk_scripts where deleted_at is null order by row_key`

/** Null for a kind, a language or nodes of a newer version. */
function rowToScript(row: typeof talkScripts.$inferSelect): Script | null {
  const kind = known(ScriptInput.shape.kind, row.kind)
  const language = known(MessageLanguage, row.language)
  const nodes = known(z.array(ScriptNode).min(1), row.nodes)
  if (kind === null || language === null || nodes === null) return null
  return {
    id: ScriptId.parse(row.id),
    title: row.title,
    kind,
    language,
    tags: row.tags ?? [],
    nodes,
    isBuiltIn: false,
  }
}
