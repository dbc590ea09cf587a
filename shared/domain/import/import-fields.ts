import type { ImportField } from '#shared/model/import-mapping.ts'

/**
 * What a field belongs to and how columns may share it: `one` column of the organization or of each person, or `many`
 * columns joined (two phone columns, three category columns).
 */
export type FieldTraits = { entity: 'organization' | 'contact' | 'item' | 'row'; columns: 'one' | 'many' }

const organization = { entity: 'organization', columns: 'one' } as const
const organizationMany = { entity: 'organization', columns: 'many' } as const
const contact = { entity: 'contact', columns: 'one' } as const
const contactMany = { entity: 'contact', columns: 'many' } as const
const item = { entity: 'item', columns: 'one' } as const
const itemMany = { entity: 'item', columns: 'many' } as const
const row = { entity: 'row', columns: 'many' } as const

/** In the order a person would look for them in a list. */
export const importFields: Record<ImportField, FieldTraits> = {
  legalName: organization,
  englishName: organization,
  shortName: organization,
  formerNames: organizationMany,
  creditCode: organization,
  roles: organization,
  industries: organizationMany,
  region: organization,
  country: organization,
  province: organization,
  city: organization,
  district: organization,
  address: organization,
  staffBand: organization,
  revenueBand: organization,
  website: organization,
  foundedOn: organization,
  firstDealOn: organization,
  partnerSince: organization,
  owner: organization,
  territory: organization,
  source: organization,
  sourceNote: organization,
  introducer: organization,
  tier: organization,
  stage: organization,
  blacklistReason: organization,
  annualPurchase: organization,
  purchaseCategories: organizationMany,
  purchaseMethods: organization,
  tags: organizationMany,
  contactName: contact,
  contactFamilyName: contact,
  contactGivenName: contact,
  department: contact,
  title: contact,
  buyingRole: contact,
  mobile: contactMany,
  phone: contactMany,
  fax: contactMany,
  email: contactMany,
  wechat: contact,
  birthday: contact,
  salutation: contact,
  gender: contact,
  language: contact,
  preferredChannel: contact,
  consent: contact,
  doNotContact: contact,
  isPrimary: contact,
  leftOn: contact,
  contactNotes: contactMany,
  lastContactOn: organization,
  notes: organizationMany,
  itemTitle: item,
  itemCategory: item,
  specification: itemMany,
  quantity: item,
  quantityUnit: item,
  packSize: item,
  price: item,
  priceLow: item,
  priceHigh: item,
  currency: item,
  deliverTo: item,
  neededBy: item,
  deadline: item,
  purchaseList: item,
  moq: item,
  capacity: item,
  regions: itemMany,
  leadTime: item,
  certificates: itemMany,
  certificatesUntil: item,
  itemNotes: itemMany,
  labelledNote: row,
  rowNumber: row,
  ignore: row,
}
