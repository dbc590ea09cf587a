import { z } from 'zod'
import { Instant } from './dates.ts'
import { DealId, MatchId, OfferingId, OrganizationId, RequirementId } from './ids.ts'
import { NoDealReason } from './requirement.ts'

/** What a score is made of, in the order they are shown. */
export const Criterion = z.enum([
  'category',
  'specification',
  'price',
  'moq',
  'capacity',
  'region',
  'certificates',
  'record',
  'freshness',
])
export type Criterion = z.infer<typeof Criterion>

/** How much each criterion counts; only their proportion matters. */
export const Weights = z.record(Criterion, z.number().min(0).max(100))
export type Weights = z.infer<typeof Weights>

/** Rules before any score: one that fails excludes the offering, and is shown. */
export const Exclusion = z.enum(['blacklisted', 'sameCompany', 'certificateExpired', 'regionNotServed'])
export type Exclusion = z.infer<typeof Exclusion>

/**
 * One reason in data; the screen words it. `share` 0–1 is how well the criterion is met, null when either side does not
 * say. `wanted` and `offered` are what was compared, `gap` by how much it misses (as a share of what was wanted).
 */
export const Reason = z.object({
  criterion: Criterion,
  verdict: z.enum(['met', 'partly', 'unmet', 'unknown']),
  share: z.number().min(0).max(1).nullable(),
  /** `exact`, `parent`, `sibling`, `tooExpensive` … in codes the screen words. */
  how: z.string(),
  wanted: z.string().nullable(),
  offered: z.string().nullable(),
  gap: z.number().nullable(),
})
export type Reason = z.infer<typeof Reason>

export const ScoredMatch = z.object({
  requirementId: RequirementId,
  offeringId: OfferingId,
  supplierId: OrganizationId,
  /** 0–100. */
  score: z.number().min(0).max(100),
  reasons: z.array(Reason),
  excluded: z.array(Exclusion),
})
export type ScoredMatch = z.infer<typeof ScoredMatch>

export const MatchState = z.enum([
  'suggested',
  'shortlisted',
  'proposed',
  'accepted',
  'rejected',
  'deal',
  'noDeal',
])
export type MatchState = z.infer<typeof MatchState>

/** A pair somebody works on, in one round. */
export const Match = z.object({
  id: MatchId,
  requirementId: RequirementId,
  offeringId: OfferingId,
  supplierId: OrganizationId,
  round: z.int().min(1),
  state: MatchState,
  /** The score and reasons it was shortlisted with: later changes of either side do not rewrite history. */
  score: z.number().nullable(),
  reasons: z.array(Reason),
  proposedToBuyerAt: Instant.nullable(),
  proposedToSupplierAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  noDealReason: NoDealReason.nullable(),
  note: z.string().max(5_000).nullable(),
  dealId: DealId.nullable(),
})
export type Match = z.infer<typeof Match>
