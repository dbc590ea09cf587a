import { allUsers } from '#db/repositories/team.ts'
import { customFields as customFieldTable, users } from '#db/schema/team.ts'
import type { Store } from '#db/store.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import { CustomFieldId, UserId } from '#shared/model/ids.ts'
import type { ImportColumn, ImportMapping } from '#shared/model/import-mapping.ts'

/**
 * Owners named by a list, as people of the team. A name nobody has yet becomes a new colleague, written with the
 * import and taken back with it.
 */
export class OwnerNames {
  readonly #store: Store
  readonly #idByName: Map<string, UserId>
  readonly newUsers: RowChange[] = []

  constructor(store: Store) {
    this.#store = store
    this.#idByName = new Map(allUsers(store).map(({ id, name }) => [comparable(name), id]))
  }

  idOf(name: string): UserId {
    const known = this.#idByName.get(comparable(name))
    if (known) return known
    const id = UserId.parse(this.#store.newId())
    this.#idByName.set(comparable(name), id)
    this.newUsers.push(insertRecord(users, id, { name: name.trim().slice(0, 100), role: 'accountManager' }))
    return id
  }
}

/** Fields the user asked to create from columns, and the mapping that then points at them. */
export function createCustomFields(
  store: Store,
  mapping: ImportMapping,
  known: readonly CustomField[],
): { mapping: ImportMapping; fields: CustomField[]; changes: RowChange[] } {
  const created: CustomField[] = []
  const now = nowInstant(store.clock)
  const columns = mapping.columns.map((column): ImportColumn => {
    if (column.target.kind !== 'newCustomField') return column
    const { entity, label, type } = column.target
    const field: CustomField = {
      id: CustomFieldId.parse(store.newId()),
      entity,
      label,
      labelEn: null,
      type: type === 'choice' ? 'text' : type,
      choices: [],
      position: known.length + created.length,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    }
    created.push(field)
    return { ...column, target: { kind: 'custom', customFieldId: field.id } }
  })
  return {
    mapping: { ...mapping, columns },
    fields: [...known, ...created],
    changes: created.map(({ id, entity, label, labelEn, type, choices, position }) =>
      insertRecord(customFieldTable, id, { entity, label, labelEn, type, choices, position }),
    ),
  }
}

const comparable = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
