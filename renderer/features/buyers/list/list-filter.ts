import type { GridColumnFilter } from '#renderer/ui/grid/grid-request.ts'
import type { GridSelection } from '#renderer/ui/grid/grid-selection.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import {
  ColumnFilter,
  type OrganizationFilter,
  type OrganizationSelection,
} from '#shared/model/organization-filter.ts'

/** The filter without parts that narrow nothing and in one order, so that equal lists have equal keys. */
export function compactFilter(filter: OrganizationFilter): OrganizationFilter {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Whether anything but the role narrows the list. */
export function isNarrowed(filter: OrganizationFilter): boolean {
  const { role: _, ...rest } = compactFilter(filter)
  return Object.keys(rest).length > 0
}

/** Conditions a header's own filter gave are added to those that stand above the grid; a column has one condition. */
export function withConditions(
  filter: OrganizationFilter,
  given: ReadonlyArray<GridColumnFilter | ColumnFilter>,
): OrganizationFilter {
  const conditions = given.flatMap((condition) => {
    const read = ColumnFilter.safeParse(condition)
    return read.success ? [read.data] : []
  })
  const kept = (filter.columns ?? []).filter((old) => !conditions.some((one) => one.column === old.column))
  return { ...filter, columns: [...kept, ...conditions] }
}

export function withoutCondition(
  filter: OrganizationFilter,
  column: ColumnFilter['column'],
): OrganizationFilter {
  return { ...filter, columns: (filter.columns ?? []).filter((condition) => condition.column !== column) }
}

/** Rows as the grid picked them, as the service takes them. */
export function toOrganizationSelection(
  selection: GridSelection,
  filter: OrganizationFilter,
): OrganizationSelection {
  return selection.type === 'ids'
    ? {
        type: 'ids',
        ids: toIds(selection.ids),
        ...(filter.text === undefined ? {} : { text: filter.text }),
      }
    : { type: 'filter', filter, exceptIds: toIds(selection.except) }
}

const toIds = (ids: ReadonlySet<string>) =>
  [...ids].flatMap((id) => {
    const read = OrganizationId.safeParse(id)
    return read.success ? [read.data] : []
  })
