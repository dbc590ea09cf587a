import { users } from '#db/schema/team.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { UserId } from '#shared/model/ids.ts'

/**
 * Owners named by a list, as people of the team. A name nobody has yet becomes a new colleague, written with the
 * import and taken back with it.
 */
export class OwnerNames {
  readonly #newId: () => string
  readonly #idByName: Map<string, UserId>
  #newUsers: RowChange[] = []

  constructor(team: readonly { id: UserId; name: string }[], newId: () => string) {
    this.#newId = newId
    this.#idByName = new Map(team.map(({ id, name }) => [comparable(name), id]))
  }

  idOf(name: string): UserId {
    const known = this.#idByName.get(comparable(name))
    if (known) return known
    const id = UserId.parse(this.#newId())
    this.#idByName.set(comparable(name), id)
    this.#newUsers.push(insertRecord(users, id, { name: name.trim().slice(0, 100), role: 'accountManager' }))
    return id
  }

  /** The colleagues named for the first time since the last call: they are written before what is theirs. */
  takeNew(): RowChange[] {
    const taken = this.#newUsers
    this.#newUsers = []
    return taken
  }
}

const comparable = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
