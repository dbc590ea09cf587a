import { z } from 'zod'
import { Instant } from './dates.ts'
import { SavedViewId, UserId } from './ids.ts'
import { OrganizationFilter, OrganizationSort } from './organization-filter.ts'

export const SavedViewInput = z.object({
  screen: z.enum(['buyers', 'suppliers', 'followUps']),
  name: z.string().trim().min(1).max(80),
  filter: OrganizationFilter,
  sort: z.array(OrganizationSort).max(5),
  /** The grid's own column state (order, width, pinned, hidden), opaque to the service. */
  columnState: z.unknown(),
  shared: z.boolean(),
})
export type SavedViewInput = z.infer<typeof SavedViewInput>

export const SavedView = SavedViewInput.extend({
  id: SavedViewId,
  ownerId: UserId.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type SavedView = z.infer<typeof SavedView>
