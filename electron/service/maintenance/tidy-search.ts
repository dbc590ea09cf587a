import { mergeSearchIndex } from '#db/search/merge-search-index.ts'
import type { Store } from '#db/store.ts'
import { storeFailureOf } from '#db/store-failure.ts'

const pauseMs = 1_000

/**
 * After a bulk write the search index stands in pieces; folding them together makes every lookup twice as fast. Done a
 * little at a time between other work, and given up without harm when the service ends or the store is busy.
 */
export function tidySearchWhenIdle(store: Store): void {
  setTimeout(() => {
    if (!store.sqlite.open || store.sqlite.inTransaction) return
    try {
      if (mergeSearchIndex(store.sqlite)) tidySearchWhenIdle(store)
    } catch (error) {
      if (!storeFailureOf(error)) throw error
    }
  }, pauseMs).unref()
}
