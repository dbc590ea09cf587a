import type { Store } from '../store.ts'

const remembered = 50

export interface Rememberer<T> {
  (store: Store, key: string, work: () => T): T
  /** What is known already, without any work. */
  recall: (store: Store, key: string) => T | undefined
}

/**
 * Remembers what a list asks for with every page (how many there are, on which days): worked out once a key and kept
 * until anything is written, here or by another process; of many keys those used last. Each use has a memory of its own.
 */
export function rememberer<T>(): Rememberer<T> {
  const byStore = new WeakMap<Store, { version: string; values: Map<string, { value: T }> }>()
  const valuesOf = (store: Store) => {
    const version = storeVersion(store)
    const known = byStore.get(store)
    if (known?.version === version) return known.values
    const values = new Map<string, { value: T }>()
    byStore.set(store, { version, values })
    return values
  }
  const keep = (values: Map<string, { value: T }>, key: string, value: T): T => {
    values.delete(key)
    values.set(key, { value })
    if (values.size > remembered) for (const oldest of [...values.keys()].slice(0, 1)) values.delete(oldest)
    return value
  }
  const recall = (store: Store, key: string) => valuesOf(store).get(key)?.value
  const remember = (store: Store, key: string, work: () => T) => {
    const values = valuesOf(store)
    const known = values.get(key)
    return keep(values, key, known === undefined ? work() : known.value)
  }
  return Object.assign(remember, { recall })
}

export const rememberedCount = rememberer<number>()

function storeVersion({ sqlite }: Store): string {
  // data_version moves when another connection commits, total_changes when this one writes.
  const written = sqlite.prepare<[], number>('select total_changes()').pluck().get()
  return `${sqlite.pragma('data_version', { simple: true })}:${written}`
}
