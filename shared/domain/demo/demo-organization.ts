import { z } from 'zod'
import organizationsJson from '#resources/demo/organizations.json' with { type: 'json' }
import type { Instant } from '../../model/dates.ts'
import type { Organization, PurchaseMethod, SourceChannel } from '../../model/organization.ts'
import { companyOf } from './company-of.ts'
import { demoFoundingDay } from './demo-birthday.ts'
import type { DemoCompany } from './demo-company.ts'
import { demoCreditCode } from './demo-credit-code.ts'
import { dateOf, yearOf } from './demo-days.ts'
import { demoContactId, demoOrganizationId } from './demo-ids.ts'
import { DemoRandom, ticketsOf } from './demo-random.ts'
import type { Colleague } from './demo-users.ts'
import type { Relationship } from './relationship.ts'
import { relatedTrades } from './trade-data.ts'

/** What the write path works out itself is left out. */
export type DemoOrganization = Omit<
  Organization,
  | 'lastContactOn'
  | 'nextDueOn'
  | 'careDueOn'
  | 'openFollowUps'
  | 'contactCount'
  | 'primaryContactName'
  | 'primaryPhone'
>

const texts = z.array(z.string()).min(1)
const data = z
  .object({
    roads: texts,
    buildings: texts,
    staff: texts,
    revenue: texts,
    tags: texts,
    supplierTags: texts,
    sourceNotes: z.record(z.string(), texts),
    notes: texts,
    blacklist: texts,
    formerWords: texts,
  })
  .parse(organizationsJson)

export type OrganizationContext = {
  seed: number
  index: number
  company: DemoCompany
  relationship: Relationship
  owner: Colleague | null
  createdAt: Instant
  updatedAt: Instant
}

export function demoOrganization(context: OrganizationContext): DemoOrganization {
  const { seed, index, company, relationship, owner } = context
  const random = new DemoRandom(seed, 70, index)
  const isAbroad = company.kind === 'overseas'
  const size = sizeOf(relationship.annualPurchase, random)
  return {
    id: demoOrganizationId(seed, index),
    legalName: company.legalName,
    englishName: company.englishName,
    shortName: company.shortName,
    formerNames:
      company.kind === 'domestic' && random.chance(0.04)
        ? [company.spokenName + random.pick(data.formerWords)]
        : [],
    creditCode: creditCodeOf(context, random),
    roles: relationship.roles,
    industries: [company.trade.name],
    country: company.country,
    province: company.home?.province ?? null,
    city: company.city,
    district: company.district?.[1] ?? null,
    address: !isAbroad && random.chance(0.82) ? addressOf(random) : null,
    staffBand: random.chance(0.75) ? (data.staff[size] ?? null) : null,
    revenueBand: random.chance(0.6) ? (data.revenue[size] ?? null) : null,
    website: random.chance(isAbroad ? 0.8 : 0.4) ? `https://www.${company.slug}.example.com` : null,
    foundedOn: random.chance(0.6) ? demoFoundingDay(random, yearOf(relationship.createdDay) - 1) : null,
    firstDealOn: relationship.stage === 'new' ? null : dateOf(relationship.createdDay),
    partnerSince: dateOf(relationship.createdDay - 1 - (index % 90)),
    ownerId: owner?.id ?? null,
    territory: company.territory,
    ...sourceOf(context, random),
    tier: relationship.tier,
    stage: relationship.stage,
    blacklistReason: isLosing(relationship) && random.chance(0.05) ? random.pick(data.blacklist) : null,
    annualPurchase: relationship.annualPurchase,
    purchaseCategories: relationship.roles.includes('buyer') ? categoriesOf(company, random) : [],
    purchaseMethods: relationship.roles.includes('buyer') ? methodsOf(relationship, random) : [],
    lastContactKnownOn: null,
    tags: company.kind === 'association' ? [] : tagsOf(relationship, random),
    notes: !isAbroad && random.chance(0.28) ? random.some(data.notes, random.between(1, 2)).join('') : null,
    custom: {},
    isDemo: true,
    createdAt: context.createdAt,
    updatedAt: context.updatedAt,
    deletedAt: null,
  }
}

function creditCodeOf({ seed, index, company }: OrganizationContext, random: DemoRandom): string | null {
  if (company.district === null || !random.chance(0.7)) return null
  return demoCreditCode(seed, index, company.kind === 'association' ? '51' : '91', company.district[0])
}

function addressOf(random: DemoRandom): string {
  const street = `${random.pick(data.roads)}${random.between(1, 899)}号`
  if (!random.chance(0.6)) return street
  return (
    street +
    random
      .pick(data.buildings)
      .replace('{b}', String(random.between(1, 18)))
      .replace('{f}', String(random.between(2, 26)))
      .replace('{r}', `0${random.between(1, 9)}`)
  )
}

/** Place in the staff and revenue bands: who buys more is larger, roughly. */
function sizeOf(annualPurchase: number | null, random: DemoRandom): number {
  const middle = annualPurchase === null ? 1.5 : Math.log10(annualPurchase) - 4.5
  return Math.max(0, Math.min(5, Math.round(middle + random.next() * 2 - 1)))
}

type Source = Pick<Organization, 'source' | 'sourceNote' | 'introducerOrganizationId' | 'introducerContactId'>

const channels: readonly SourceChannel[] = ticketsOf([
  ['fairCard', 34],
  ['onlineRegistration', 22],
  ['referral', 16],
  ['association', 12],
  ['media', 6],
  ['import', 5],
  ['other', 5],
])

/** A referral names an earlier organization, its first contact where one spoke for us. */
function sourceOf({ seed, index }: OrganizationContext, random: DemoRandom): Source {
  const source = random.chance(0.95) ? random.pick(channels) : null
  const unknown = { source, sourceNote: null, introducerOrganizationId: null, introducerContactId: null }
  if (source !== 'referral') {
    const notes = source === null ? undefined : data.sourceNotes[source]
    return notes !== undefined && random.chance(0.6)
      ? { ...unknown, sourceNote: random.pick(notes) }
      : unknown
  }
  if (index === 0) return unknown
  const introducer = index - random.between(1, Math.min(index, 300))
  return {
    source,
    sourceNote: `${companyOf(seed, introducer).spokenName}介绍`,
    introducerOrganizationId: demoOrganizationId(seed, introducer),
    introducerContactId: random.chance(0.6) ? demoContactId(seed, introducer, 0) : null,
  }
}

const isLosing = ({ stage }: Relationship): boolean => stage === 'silent' || stage === 'lost'

/** What it buys: mostly its own trade, sometimes what that trade uses. */
function categoriesOf({ trade }: DemoCompany, random: DemoRandom): string[] {
  const own = random.some(trade.categories, random.between(1, 3))
  const related = relatedTrades(trade)
  if (related.length === 0 || !random.chance(0.35)) return own
  return [...own, random.pick(random.pick(related).categories)]
}

/** 招标 belongs to the large ones. */
function methodsOf({ annualPurchase }: Relationship, random: DemoRandom): PurchaseMethod[] {
  const tenderShare = annualPurchase !== null && annualPurchase >= 5_000_000 ? 0.6 : 0.25
  const methods: PurchaseMethod[] = []
  if (random.chance(tenderShare)) methods.push('tender')
  if (random.chance(methods.length === 0 ? 0.92 : 0.55)) methods.push('direct')
  return methods
}

function tagsOf({ roles }: Relationship, random: DemoRandom): string[] {
  const count = random.between(0, 3)
  return count === 0 ? [] : random.some(roles.includes('buyer') ? data.tags : data.supplierTags, count)
}
