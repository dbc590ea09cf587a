import { categoriesById } from '#db/repositories/categories.ts'
import { rememberedMapping } from '#db/repositories/imports.ts'
import { allCustomFields } from '#db/repositories/team.ts'
import type { Store } from '#db/store.ts'
import { categoryNames } from '#shared/domain/categories/guess-category.ts'
import { guessMapping } from '#shared/domain/import/guess-mapping.ts'
import { headerSetKey, realignMapping } from '#shared/domain/import/header-set-key.ts'
import { guessItemMapping } from '#shared/domain/import-items/guess-item-mapping.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { ImportRole } from '#shared/model/import.ts'
import type { ImportColumn, ImportMapping } from '#shared/model/import-mapping.ts'
import { reasonHeader } from './problem-words.ts'
import type { ListHead } from './read-list.ts'

/** How this set of headers was mapped last time, else the guess. */
export function mappingFor(
  store: Store,
  head: ListHead,
  role: ImportRole,
): { mapping: ImportMapping; remembered: boolean } {
  const stored = rememberedMapping(store, mappingKey(head.headers, role))
  const aligned = stored && realignMapping(stored, head.headers)
  if (aligned) return { mapping: aligned, remembered: true }
  const fields = allCustomFields(store)
  const guessed = isItemRole(role)
    ? guessItemMapping(
        head.headers,
        head.sample.map(({ cells }) => cells),
        fields,
        { role, names: categoryNames(categoriesById(store).values()), titles: head.titles },
      )
    : guessListMapping(head, fields, role)
  return { mapping: withoutReasons(guessed), remembered: false }
}

/** The same headers mean one thing over companies and another over goods. */
export const mappingKey = (headers: readonly string[], role: ImportRole): string =>
  isItemRole(role) ? `${role}:${headerSetKey(headers)}` : headerSetKey(headers)

/** The column that our own file of failed rows adds is for the eye, not a note on the company. */
function withoutReasons(mapping: ImportMapping): ImportMapping {
  const columns = mapping.columns.map(
    (column): ImportColumn =>
      Object.values(reasonHeader).includes(column.header)
        ? { ...column, target: { kind: 'field', field: 'ignore' } }
        : column,
  )
  return { ...mapping, columns }
}

export const guessListMapping = (
  head: ListHead,
  customFields: readonly CustomField[],
  role: 'buyer' | 'supplier' = 'buyer',
): ImportMapping =>
  head.mapping ??
  guessMapping(
    head.headers,
    head.sample.map(({ cells }) => cells),
    customFields,
    {
      kind: role === 'supplier' ? 'suppliers' : 'buyers',
      titles: head.titles,
    },
  )
