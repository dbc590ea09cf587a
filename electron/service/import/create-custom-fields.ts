import { customFields as customFieldTable } from '#db/schema/team.ts'
import type { Store } from '#db/store.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import { CustomFieldId } from '#shared/model/ids.ts'
import type { ImportColumn, ImportMapping } from '#shared/model/import-mapping.ts'

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
