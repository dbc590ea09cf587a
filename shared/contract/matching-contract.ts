import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Category, CategoryInput } from '../model/category.ts'
import { Instant, LocalDate } from '../model/dates.ts'
import { Deal, DealInput } from '../model/deal.ts'
import { CategoryId, DealId, MatchId, OfferingId, OrganizationId, RequirementId } from '../model/ids.ts'
import { Criterion, Match, MatchState, Reason, ScoredMatch, Weights } from '../model/match.ts'
import { Offering, OfferingInput } from '../model/offering.ts'
import { NoDealReason, Requirement, RequirementInput } from '../model/requirement.ts'
import { RequirementFilter, RequirementSort } from '../model/requirement-list.ts'
import { Currency } from '../model/trade-terms.ts'
import { base, Written } from './base.ts'

export const categoriesContract = {
  /** The shipped tree and the team's own; merged ones too, so that old records keep their name. */
  list: base.output(z.array(Category)),
  find: base
    .input(z.object({ text: z.string().max(100), limit: z.int().min(1).max(100) }))
    .output(z.array(Category)),
  /** INVALID `categoryCycle`: what is above it, or what it stands for, leads back to it. */
  create: base.input(CategoryInput).output(Written.extend({ id: CategoryId })),
  update: base.input(z.object({ id: CategoryId, changes: CategoryInput.partial() })).output(Written),
  /** Everything of `id` counts as `into` from now on. */
  merge: base.input(z.object({ id: CategoryId, into: CategoryId })).output(Written),
}

export const RequirementRow = Requirement.extend({
  buyerName: z.string(),
  categoryName: z.object({ zh: z.string(), en: z.string() }).nullable(),
  ageDays: z.int(),
  matchesByState: z.partialRecord(MatchState, z.int()),
})
export type RequirementRow = z.infer<typeof RequirementRow>

export const requirementsContract = {
  page: base
    .input(
      z.object({
        filter: RequirementFilter,
        /** What is still wanted first, then by this; without it the newest first. */
        sort: RequirementSort.optional(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ rows: z.array(RequirementRow), total: z.int() })),
  get: base.input(z.object({ id: RequirementId })).output(RequirementRow),
  create: base.input(RequirementInput).output(Written.extend({ id: RequirementId })),
  /** The items of one purchase list, all or none of them. */
  createMany: base
    .input(z.object({ requirements: z.array(RequirementInput).min(1).max(200) }))
    .output(Written.extend({ ids: z.array(RequirementId) })),
  update: base.input(z.object({ id: RequirementId, changes: RequirementInput.partial() })).output(Written),
  remove: base.input(z.object({ id: RequirementId })).output(Written),
  /** A need as it was typed into a note, taken apart for the form; nothing is saved. */
  readNote: base.input(z.object({ text: z.string().max(20_000) })).output(
    RequirementInput.pick({
      title: true,
      specification: true,
      quantity: true,
      price: true,
      neededBy: true,
      deliverTo: true,
      method: true,
      certificates: true,
      categoryId: true,
    }).extend({ title: z.string().max(200) }),
  ),
}

export const OfferingRow = Offering.extend({ supplierName: z.string() })
export type OfferingRow = z.infer<typeof OfferingRow>

export const offeringsContract = {
  /** Those whose name, specification or supplier has the words; what was changed last first. */
  page: base
    .input(z.object({ text: z.string().max(200), offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ rows: z.array(OfferingRow), total: z.int() })),
  ofSupplier: base.input(z.object({ organizationId: OrganizationId })).output(z.array(Offering)),
  get: base.input(z.object({ id: OfferingId })).output(Offering),
  create: base.input(OfferingInput).output(Written.extend({ id: OfferingId })),
  update: base.input(z.object({ id: OfferingId, changes: OfferingInput.partial() })).output(Written),
  remove: base.input(z.object({ id: OfferingId })).output(Written),
}

/** A ranked pair with what the screen shows of it. */
export const RankedMatch = ScoredMatch.extend({
  supplierName: z.string(),
  buyerName: z.string(),
  offering: Offering,
  requirementTitle: z.string(),
  /** What is already going on with this pair, in this round. */
  match: Match.nullable(),
})
export type RankedMatch = z.infer<typeof RankedMatch>

export const QuotaWish = z.object({
  requirementIds: z.array(RequirementId).min(1).max(5_000),
  least: z.int().min(0).max(20),
  most: z.int().min(1).max(50),
  perSupplier: z.int().min(1).max(500),
  spread: z.number().min(0).max(50),
  must: z.array(z.object({ buyerId: OrganizationId, supplierId: OrganizationId })).max(5_000),
  never: z.array(z.object({ buyerId: OrganizationId, supplierId: OrganizationId })).max(5_000),
})
export type QuotaWish = z.infer<typeof QuotaWish>

export const QuotaPlan = z.object({
  pairs: z.array(
    z.object({
      buyerId: OrganizationId,
      buyerName: z.string(),
      supplierId: OrganizationId,
      supplierName: z.string(),
      requirementId: RequirementId.nullable(),
      offeringId: OfferingId.nullable(),
      score: z.number(),
      reasons: z.array(Reason),
      isMust: z.boolean(),
    }),
  ),
  total: z.number(),
  isProvenOptimal: z.boolean(),
  shortages: z.array(
    z.object({
      buyerId: OrganizationId,
      buyerName: z.string(),
      reached: z.int(),
      wanted: z.int(),
      why: z.enum(['noCandidates', 'fewCandidates', 'suppliersFull', 'ownLimit']),
      candidates: z.int(),
    }),
  ),
  /** Contradictory wishes: then nothing was matched. */
  problem: z
    .object({
      /** `excluded`: a must-have pair that a rule forbids. */
      code: z.enum(['both', 'buyerLimit', 'supplierLimit', 'unknown', 'excluded']),
      buyerName: z.string(),
      supplierName: z.string(),
    })
    .nullable(),
})
export type QuotaPlan = z.infer<typeof QuotaPlan>

export const MatchAllEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({
    type: z.literal('finished'),
    requirements: z.int(),
    /** Requirements nothing fits (see shared/domain/matching/is-fitting), with the criterion most often unmet. */
    unmatched: z.array(
      z.object({
        requirementId: RequirementId,
        title: z.string(),
        buyerName: z.string(),
        best: z.number().nullable(),
        missing: Criterion.nullable(),
      }),
    ),
    pairs: z.int(),
  }),
])
export type MatchAllEvent = z.infer<typeof MatchAllEvent>

export const matchingContract = {
  /** The best offerings for a requirement, and those a rule excludes; `weights` to try others than the team's. */
  suppliersFor: base
    .input(
      z.object({ requirementId: RequirementId, limit: z.int().min(1).max(200), weights: Weights.optional() }),
    )
    .output(z.object({ ranked: z.array(RankedMatch), excluded: z.array(RankedMatch), offerings: z.int() })),
  /** The open requirements an offering fits best. */
  requirementsFor: base
    .input(z.object({ offeringId: OfferingId, limit: z.int().min(1).max(200) }))
    .output(z.array(RankedMatch)),
  /** All open requirements at once, with progress; leaving the iterator stops it. The result is shown, not stored. */
  matchAll: base
    .input(z.object({ perRequirement: z.int().min(1).max(50) }))
    .output(eventIterator(MatchAllEvent)),
  weights: base.output(Weights),
  setWeights: base.input(Weights).output(Written),
  /** Every buyer 3–5 suppliers: exact, see shared/domain/matching/quota-matching. */
  quota: base.input(QuotaWish).output(QuotaPlan),
}

export const matchesContract = {
  ofRequirement: base.input(z.object({ requirementId: RequirementId })).output(z.array(RankedMatch)),
  ofOrganization: base.input(z.object({ organizationId: OrganizationId })).output(z.array(RankedMatch)),
  /** Puts pairs on the shortlist with the score they have today. */
  shortlist: base
    .input(z.object({ requirementId: RequirementId, offeringIds: z.array(OfferingId).min(1).max(200) }))
    .output(Written.extend({ ids: z.array(MatchId) })),
  /** The same for many requirements at once, as one step; those that are closed or gone by now are left out. */
  shortlistMany: base
    .input(
      z.object({
        pairs: z
          .array(z.object({ requirementId: RequirementId, offeringId: OfferingId }))
          .min(1)
          .max(5_000),
      }),
    )
    .output(Written.extend({ ids: z.array(MatchId) })),
  propose: base.input(z.object({ id: MatchId, to: z.enum(['buyer', 'supplier', 'both']) })).output(Written),
  accept: base.input(z.object({ id: MatchId, note: Match.shape.note })).output(Written),
  reject: base.input(z.object({ id: MatchId, reason: NoDealReason, note: Match.shape.note })).output(Written),
  /** One step: from answered to proposed, from proposed to the shortlist, from there off the list. */
  takeBack: base.input(z.object({ id: MatchId })).output(Written),
  /** Records the deal; the match and, when asked, the requirement are closed with it. */
  deal: base
    .input(z.object({ id: MatchId, deal: DealInput, closesRequirement: z.boolean() }))
    .output(Written.extend({ dealId: DealId })),
  /**
   * The round came to nothing: why, what is made more precise for the next one, and a follow-up in so many days. The
   * requirement goes into its next round.
   */
  noDeal: base
    .input(
      z.object({
        requirementId: RequirementId,
        reason: NoDealReason,
        note: Match.shape.note,
        sharpened: RequirementInput.partial(),
        followUpInDays: z.int().min(0).max(365).nullable(),
      }),
    )
    .output(Written.extend({ round: z.int() })),
}

export const dealsContract = {
  ofBuyer: base.input(z.object({ organizationId: OrganizationId })).output(z.array(Deal)),
  create: base
    .input(
      DealInput.extend({
        /** Its requirement is dealt with it. */
        closesRequirement: z.boolean().optional(),
      }),
    )
    .output(Written.extend({ id: DealId })),
  update: base.input(z.object({ id: DealId, changes: DealInput.partial() })).output(Written),
  remove: base.input(z.object({ id: DealId })).output(Written),
  /** What a buyer buys: amount per quarter, share of categories, rhythm and the next purchase it makes likely. */
  behaviour: base.input(z.object({ organizationId: OrganizationId })).output(
    z.object({
      /** The one most of its deals are in; amounts are of those alone. */
      currency: Currency,
      /** Deals in another currency, or without an amount. */
      notCounted: z.int(),
      /** The last eight, the present one last. */
      quarters: z.array(z.object({ from: LocalDate, amount: z.number(), deals: z.int() })),
      categories: z.array(
        z.object({
          categoryId: CategoryId.nullable(),
          name: z.object({ zh: z.string(), en: z.string() }).nullable(),
          amount: z.number(),
          deals: z.int(),
        }),
      ),
      deals: z.int(),
      /** Days with a deal: several on one day are one purchase. */
      dealDays: z.int(),
      lastOn: LocalDate.nullable(),
      /** Median days between purchases; null with fewer than three. */
      cycleDays: z.number().nullable(),
      nextExpectedOn: LocalDate.nullable(),
      tenderShare: z.number().nullable(),
      /** Deals of which the method is known: what the share is of. */
      methodsKnown: z.int(),
      regions: z.array(z.object({ region: z.string(), deals: z.int() })),
      asOf: Instant,
    }),
  ),
  /** A supplier's rounds: won, answered in, lost for which reasons. */
  supplierRecord: base.input(z.object({ organizationId: OrganizationId })).output(
    z.object({
      rounds: z.int(),
      /** Rounds that ended one way or the other: what the win rate is of. */
      decided: z.int(),
      deals: z.int(),
      winRate: z.number().nullable(),
      responseDays: z.number().nullable(),
      reasons: z.partialRecord(NoDealReason, z.int()),
    }),
  ),
}
