import { z } from 'zod'
import { Anniversary, Instant, LocalDate } from './dates.ts'
import { ContactId, OrganizationId, UserId } from './ids.ts'

export const OrganizationRole = z.enum(['buyer', 'supplier', 'association'])
export type OrganizationRole = z.infer<typeof OrganizationRole>

/** 重点 key account, then A–D. A customer's class decides its care plan. */
export const Tier = z.enum(['key', 'A', 'B', 'C', 'D'])
export type Tier = z.infer<typeof Tier>

/** Lifecycle of a relationship (DOMAIN.md), in order. */
export const Stage = z.enum(['new', 'active', 'mature', 'atRisk', 'silent', 'lost'])
export type Stage = z.infer<typeof Stage>

/** 招标 tender or 直采 direct purchase; a buyer may do both. */
export const PurchaseMethod = z.enum(['tender', 'direct'])
export type PurchaseMethod = z.infer<typeof PurchaseMethod>

/** How the record came to us. Free text is kept as `other` with the words in `sourceNote`. */
export const SourceChannel = z.enum([
  'fairCard',
  'onlineRegistration',
  'referral',
  'association',
  'media',
  'import',
  'other',
])
export type SourceChannel = z.infer<typeof SourceChannel>

export const CustomValue = z.union([z.string(), z.number(), z.boolean()])
export type CustomValue = z.infer<typeof CustomValue>
/** Values of the user's own fields, by custom field id. */
export const CustomValues = z.record(z.string(), CustomValue)
export type CustomValues = z.infer<typeof CustomValues>

const shortText = z.string().max(200)
const longText = z.string().max(20_000)
const words = z.array(z.string().min(1).max(100)).max(100)

/** What a person may enter about an organization; everything else on the record is kept by the system. */
export const OrganizationInput = z.object({
  legalName: z.string().trim().min(1).max(300),
  englishName: shortText.nullable(),
  shortName: shortText.nullable(),
  formerNames: words,
  creditCode: z.string().max(50).nullable(),
  roles: z.array(OrganizationRole).min(1),
  industries: words,
  country: shortText.nullable(),
  province: shortText.nullable(),
  city: shortText.nullable(),
  district: shortText.nullable(),
  address: z.string().max(500).nullable(),
  staffBand: shortText.nullable(),
  revenueBand: shortText.nullable(),
  website: z.string().max(500).nullable(),
  foundedOn: Anniversary.nullable(),
  /** The day of the first deal with us, and the day the relationship began; both are celebrated. */
  firstDealOn: LocalDate.nullable(),
  partnerSince: LocalDate.nullable(),
  ownerId: UserId.nullable(),
  territory: shortText.nullable(),
  source: SourceChannel.nullable(),
  sourceNote: shortText.nullable(),
  introducerOrganizationId: OrganizationId.nullable(),
  introducerContactId: ContactId.nullable(),
  tier: Tier.nullable(),
  stage: Stage,
  blacklistReason: z.string().max(500).nullable(),
  /** CNY a year, in yuan. */
  annualPurchase: z.number().nonnegative().max(1e15).nullable(),
  purchaseCategories: words,
  purchaseMethods: z.array(PurchaseMethod),
  /** The last contact a list or a colleague told of; visits logged here count on top of it. */
  lastContactKnownOn: LocalDate.nullable(),
  tags: words,
  notes: longText.nullable(),
  custom: CustomValues,
})
export type OrganizationInput = z.infer<typeof OrganizationInput>

export const Organization = OrganizationInput.extend({
  id: OrganizationId,
  isDemo: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
  /** Derived: the day of the last two-way contact, the nearest open follow-up, and the person to ask for. */
  lastContactOn: LocalDate.nullable(),
  nextDueOn: LocalDate.nullable(),
  /** Derived: when the tier's cadence owes the next contact; null also while an open follow-up stands for it. */
  careDueOn: LocalDate.nullable(),
  openFollowUps: z.int(),
  contactCount: z.int(),
  primaryContactName: z.string().nullable(),
  primaryPhone: z.string().nullable(),
})
export type Organization = z.infer<typeof Organization>

/** The defaults of a record of which only the name is known. */
export const emptyOrganization = {
  englishName: null,
  shortName: null,
  formerNames: [],
  creditCode: null,
  roles: ['buyer'],
  industries: [],
  country: null,
  province: null,
  city: null,
  district: null,
  address: null,
  staffBand: null,
  revenueBand: null,
  website: null,
  foundedOn: null,
  firstDealOn: null,
  partnerSince: null,
  ownerId: null,
  territory: null,
  source: null,
  sourceNote: null,
  introducerOrganizationId: null,
  introducerContactId: null,
  tier: null,
  stage: 'new',
  blacklistReason: null,
  annualPurchase: null,
  purchaseCategories: [],
  purchaseMethods: [],
  lastContactKnownOn: null,
  tags: [],
  notes: null,
  custom: {},
} satisfies Omit<OrganizationInput, 'legalName'>
