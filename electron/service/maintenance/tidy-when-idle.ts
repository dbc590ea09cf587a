import { fillIdentityGists } from '#db/derived/identity-keys.ts'
import { mergeSearchIndex } from '#db/search/merge-search-index.ts'
import type { Store } from '#db/store.ts'
import { storeFailureOf } from '#db/store-failure.ts'

const pauseMs = 1_000

/**
 * After a bulk write the search index stands in pieces; folding them together makes every lookup twice as fast. In a store
 * from before gists were kept, the next import compares faster once they are there. Done a little at a time between other
 * work, and given up without harm when the service ends or the store is busy.
 */
export function tidyWhenIdle(store: Store, gistsFrom: number | null = 1): void {
  setTimeout(() => {
    if (!store.sqlite.open || store.sqlite.inTransaction) return
    try {
      const next = gistsFrom === null ? null : fillIdentityGists(store.sqlite, gistsFrom)
      if (mergeSearchIndex(store.sqlite) || next !== null) tidyWhenIdle(store, next)
    } catch (error) {
      if (!storeFailureOf(error)) throw error
    }
  }, pauseMs).unref()
}
