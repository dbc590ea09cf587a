import type { Store } from '#db/store.ts'
import type { FileContent } from './open-list.ts'

/** The newest few are enough: one person imports one list at a time. */
const kept = 3

/** Files handed over for import. They live in memory and are forgotten when the service ends. */
export class OpenedFiles {
  readonly #store: Store
  readonly #files = new Map<string, FileContent>()

  constructor(store: Store) {
    this.#store = store
  }

  keep(file: FileContent): string {
    const id = this.#store.newId()
    this.#files.set(id, file)
    const oldest = this.#files.keys().next().value
    if (this.#files.size > kept && oldest !== undefined) this.#files.delete(oldest)
    return id
  }

  get(id: string): FileContent | undefined {
    return this.#files.get(id)
  }
}
