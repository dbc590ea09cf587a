import type { GridSelection } from '#renderer/ui/grid/grid-selection.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import type { TouchpointFilter, TouchpointSelection } from '#shared/model/touchpoint.ts'

/** The rows a person picked, as the service takes them; undefined when there are none. */
export function toSelection(
  selection: GridSelection,
  filter: TouchpointFilter,
): TouchpointSelection | undefined {
  if (selection.type === 'all') return { type: 'filter', filter, exceptIds: parseIds(selection.except) }
  const ids = parseIds(selection.ids)
  return ids.length === 0 ? undefined : { type: 'ids', ids }
}

const parseIds = (ids: ReadonlySet<string>): TouchpointId[] => [...ids].map((id) => TouchpointId.parse(id))
