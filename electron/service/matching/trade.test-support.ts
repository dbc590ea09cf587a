import { LocalDate } from '#shared/model/dates.ts'
import type { DealInput } from '#shared/model/deal.ts'
import { CategoryId, type OrganizationId } from '#shared/model/ids.ts'
import type { OfferingInput } from '#shared/model/offering.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'
import type { RequirementInput } from '#shared/model/requirement.ts'
import { testService } from '../../../tests/support/test-service.ts'

export const emptyDeal: Omit<DealInput, 'buyerId'> = {
  supplierId: null,
  requirementId: null,
  matchId: null,
  dealtOn: LocalDate.parse('2026-03-01'),
  title: '保温杯',
  categoryId: null,
  quantity: null,
  amount: null,
  currency: 'CNY',
  method: null,
  region: null,
  notes: null,
}

export const flasks = CategoryId.parse('hs.9617')

/** A buyer that wants flasks, and suppliers that have them. */
export async function tradeDesk() {
  const session = testService()
  const { client } = session
  const company = async (
    legalName: string,
    given: Partial<OrganizationInput> = {},
  ): Promise<OrganizationId> =>
    (
      await client.organizations.create({
        organization: { ...emptyOrganization, legalName, ...given },
        contacts: [],
      })
    ).id
  const buyer = await company('宁波海天采购有限公司', { roles: ['buyer'] })
  const wish = (given: Partial<RequirementInput> = {}): RequirementInput => ({
    organizationId: buyer,
    contactId: null,
    title: '保温杯',
    categoryId: flasks,
    specification: '304 不锈钢 500ml',
    quantity: { amount: 500, unit: 'piece' },
    price: { low: null, high: 40, currency: 'CNY', per: 'piece' },
    deliverTo: { country: null, province: '浙江', city: '宁波' },
    neededBy: LocalDate.parse('2026-08-31'),
    method: 'direct',
    certificates: [],
    status: 'open',
    deadline: null,
    ownerId: null,
    purchaseList: null,
    visitId: null,
    notes: null,
    ...given,
  })
  const offer = (organizationId: OrganizationId, given: Partial<OfferingInput> = {}): OfferingInput => ({
    organizationId,
    title: '不锈钢保温杯',
    categoryId: flasks,
    specification: '304 不锈钢真空保温杯 500ml',
    moq: { amount: 300, unit: 'piece' },
    capacityPerMonth: null,
    price: { low: 32, high: 38, currency: 'CNY', per: 'piece' },
    regions: [],
    leadTimeDays: 20,
    certificates: [],
    notes: null,
    ...given,
  })
  return {
    ...session,
    company,
    buyer,
    wish,
    offer,
    /** A supplier with one offering. */
    supplier: async (legalName: string, given: Partial<OfferingInput> = {}) => {
      const id = await company(legalName, { roles: ['supplier'], province: '浙江', city: '金华' })
      const { id: offeringId } = await client.offerings.create(offer(id, given))
      return { id, offeringId }
    },
    want: async (given: Partial<RequirementInput> = {}) => (await client.requirements.create(wish(given))).id,
    names: async (requirementId: Awaited<ReturnType<typeof client.requirements.create>>['id']) =>
      (await client.matching.suppliersFor({ requirementId, limit: 10 })).ranked.map(
        ({ supplierName }) => supplierName,
      ),
  }
}
