import { z } from 'zod'
import { OrganizationId, SavedViewId } from '#shared/model/ids.ts'
import { OrganizationFilter } from '#shared/model/organization-filter.ts'

/**
 * What of a list stands in its address. Without a filter and a view the list opens as it was left; an empty filter
 * is "everything".
 */
export const ListSearch = z.object({
  filter: OrganizationFilter.optional().catch(undefined),
  view: SavedViewId.optional().catch(undefined),
  preview: OrganizationId.optional().catch(undefined),
})
export type ListSearch = z.infer<typeof ListSearch>

export const saysWhatToShow = (search: ListSearch): boolean =>
  search.filter !== undefined || search.view !== undefined
