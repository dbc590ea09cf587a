import type { Store } from '../store.ts'

const remembered = 50
const countsByStore = new WeakMap<Store, { version: string; counts: Map<string, number> }>()

/** A count that a list asks for with every page: made once and remembered until anything is written, here or elsewhere. */
export function rememberedCount(store: Store, key: string, count: () => number): number {
  const version = storeVersion(store)
  let cache = countsByStore.get(store)
  if (cache?.version !== version) {
    cache = { version, counts: new Map() }
    countsByStore.set(store, cache)
  }
  const known = cache.counts.get(key)
  if (known !== undefined) return known
  const total = count()
  if (cache.counts.size >= remembered) cache.counts.clear()
  cache.counts.set(key, total)
  return total
}

function storeVersion({ sqlite }: Store): string {
  // data_version moves when another connection commits, total_changes when this one writes.
  const written = sqlite.prepare<[], number>('select total_changes()').pluck().get()
  return `${sqlite.pragma('data_version', { simple: true })}:${written}`
}
