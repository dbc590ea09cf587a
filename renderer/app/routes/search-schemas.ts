import { z } from 'zod'
import { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import {
  ImportId,
  MatchId,
  OfferingId,
  OrganizationId,
  PrintedListId,
  RequirementId,
  SavedViewId,
} from '#shared/model/ids.ts'
import { ImportRole } from '#shared/model/import.ts'
import { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'
import { TouchpointFilter } from '#shared/model/touchpoint.ts'
import { TradeListKind } from '#shared/model/trade-list.ts'

// An address may be old or typed by hand: a part that is not understood is dropped, never an error.

/** `#/buyers?filter={…}&view=…`: a number on Today links to the list behind it. */
export const gridSearch = z.object({
  filter: OrganizationFilter.optional().catch(undefined),
  view: SavedViewId.optional().catch(undefined),
  preview: OrganizationId.optional().catch(undefined),
})

export const followUpsSearch = z.object({ filter: FollowUpFilter.optional().catch(undefined) })

/** `#/touchpoints?tab=queue&filter={…}`, `?tab=calendar&month=2026-09`, `?tab=plans&plan=…` */
export const touchpointsSearch = z.object({
  tab: z.enum(['queue', 'calendar', 'plans', 'templates', 'scripts', 'results']).optional().catch(undefined),
  filter: TouchpointFilter.optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  plan: z.string().max(64).optional().catch(undefined),
})

/** `#/matching?requirement=…&filter={…}`, `?tab=offerings&offering=…` */
export const matchingSearch = z.object({
  tab: z.enum(['work', 'offerings', 'all', 'quota', 'weights']).optional().catch(undefined),
  requirement: RequirementId.optional().catch(undefined),
  offering: OfferingId.optional().catch(undefined),
  filter: RequirementFilter.optional().catch(undefined),
  sort: RequirementSort.optional().catch(undefined),
})

/** `#/matching/letters?match=…` */
export const lettersSearch = z.object({ match: MatchId.optional().catch(undefined) })

export const listsSearch = z.object({
  filter: FollowUpFilter.optional().catch(undefined),
  list: PrintedListId.optional().catch(undefined),
  tab: z.enum(['build', 'enter', 'trade']).optional().catch(undefined),
  /** Of the trade lists. */
  kind: TradeListKind.optional().catch(undefined),
})

export const importSearch = z.object({
  import: ImportId.optional().catch(undefined),
  role: ImportRole.optional().catch(undefined),
  /** The rows that wait for a decision, of `import` or of all. */
  view: z.enum(['review']).optional().catch(undefined),
})

export const settingsSearch = z.object({ section: z.string().max(40).optional().catch(undefined) })

export const organizationSearch = z.object({ tab: z.string().max(40).optional().catch(undefined) })

/** `#/print/follow-ups?list=…` */
export const printSearch = z.object({ list: PrintedListId.optional().catch(undefined) })
