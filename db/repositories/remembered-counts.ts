import type { Store } from '../store.ts'

const remembered = 50

/**
 * Remembers what a list asks for with every page (how many there are, on which days): worked out once a key and kept
 * until anything is written, here or by another process. Each use has a memory of its own.
 */
export function rememberer<T>(): (store: Store, key: string, work: () => T) => T {
  const byStore = new WeakMap<Store, { version: string; values: Map<string, { value: T }> }>()
  return (store, key, work) => {
    const version = storeVersion(store)
    let memory = byStore.get(store)
    if (memory?.version !== version) {
      memory = { version, values: new Map() }
      byStore.set(store, memory)
    }
    const known = memory.values.get(key)
    if (known !== undefined) return known.value
    const value = work()
    if (memory.values.size >= remembered) memory.values.clear()
    memory.values.set(key, { value })
    return value
  }
}

export const rememberedCount = rememberer<number>()

function storeVersion({ sqlite }: Store): string {
  // data_version moves when another connection commits, total_changes when this one writes.
  const written = sqlite.prepare<[], number>('select total_changes()').pluck().get()
  return `${sqlite.pragma('data_version', { simple: true })}:${written}`
}
