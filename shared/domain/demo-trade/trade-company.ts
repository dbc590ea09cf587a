import type { ContactId, OrganizationId, UserId } from '../../model/ids.ts'
import type { OrganizationRole, PurchaseMethod, Stage } from '../../model/organization.ts'
import type { Region } from '../../model/trade-terms.ts'
import { type DayNumber, dayNumberOf } from '../demo/demo-days.ts'
import { DemoRandom } from '../demo/demo-random.ts'
import type { DemoBatch } from '../demo/generate-demo.ts'

/** What the trade needs to know of a company of the demo. */
export type TradeCompany = {
  /** Its number in the demo. */
  index: number
  id: OrganizationId
  roles: readonly OrganizationRole[]
  trade: string
  home: Region
  isBlacklisted: boolean
  stage: Stage
  /** CNY a year. */
  annualPurchase: number | null
  methods: readonly PurchaseMethod[]
  ownerId: UserId | null
  contactId: ContactId | null
  /** Null where there was no deal yet. */
  firstDealDay: DayNumber | null
  /** Keeps what it promises. Nobody writes this down: it shows in what becomes of its rounds. */
  isReliable: boolean
}

export const isAbroad = ({ home }: TradeCompany): boolean => home.province === null

/** The companies of a batch; `from` is the number of its first. */
export function tradeCompanies(
  seed: number,
  from: number,
  { organizations, contacts }: Pick<DemoBatch, 'organizations' | 'contacts'>,
): TradeCompany[] {
  const contactOf = new Map<string, ContactId>()
  for (const { id, organizationId } of contacts)
    if (!contactOf.has(organizationId)) contactOf.set(organizationId, id)
  return organizations.map((each, at) => ({
    index: from + at,
    id: each.id,
    roles: each.roles,
    trade: each.industries[0] ?? '',
    home: { country: each.country, province: each.province, city: each.city },
    isBlacklisted: each.blacklistReason !== null,
    stage: each.stage,
    annualPurchase: each.annualPurchase,
    methods: each.purchaseMethods,
    ownerId: each.ownerId,
    contactId: contactOf.get(each.id) ?? null,
    firstDealDay: each.firstDealOn === null ? null : dayNumberOf(each.firstDealOn),
    isReliable: !new DemoRandom(seed, 100, from + at).chance(0.12),
  }))
}
