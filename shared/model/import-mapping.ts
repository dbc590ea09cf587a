import { z } from 'zod'
import { CustomFieldType } from './custom-field.ts'
import { CustomFieldId } from './ids.ts'

/** What a column of a list can be imported as. `region` is province, city and district in one cell. */
export const ImportField = z.enum([
  'legalName',
  'englishName',
  'shortName',
  'formerNames',
  'creditCode',
  'roles',
  'industries',
  'region',
  'country',
  'province',
  'city',
  'district',
  'address',
  'staffBand',
  'revenueBand',
  'website',
  'foundedOn',
  'firstDealOn',
  'partnerSince',
  'owner',
  'territory',
  'source',
  'sourceNote',
  'introducer',
  'tier',
  'stage',
  'blacklistReason',
  'annualPurchase',
  'purchaseCategories',
  'purchaseMethods',
  'tags',
  'contactName',
  'contactFamilyName',
  'contactGivenName',
  'department',
  'title',
  'buyingRole',
  'mobile',
  'phone',
  'fax',
  'email',
  'wechat',
  'birthday',
  'salutation',
  'gender',
  'language',
  'preferredChannel',
  'consent',
  'doNotContact',
  'isPrimary',
  'leftOn',
  'contactNotes',
  /** The day somebody last spoke with them; becomes a past contact on the organization. */
  'lastContactOn',
  'notes',
  // Of a purchase list or a catalogue: what its item is, and on which terms.
  'itemTitle',
  'itemCategory',
  'specification',
  'quantity',
  'quantityUnit',
  'packSize',
  'price',
  'priceLow',
  'priceHigh',
  'currency',
  'deliverTo',
  'neededBy',
  'deadline',
  'purchaseList',
  'moq',
  'capacity',
  'regions',
  'leadTime',
  'certificates',
  'certificatesUntil',
  'itemNotes',
  /** Kept with its header as a line of the notes: nothing the list says is lost. */
  'labelledNote',
  /** The running number of the list; not imported. */
  'rowNumber',
  'ignore',
])
export type ImportField = z.infer<typeof ImportField>

export const ImportTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: ImportField }),
  z.object({ kind: z.literal('custom'), customFieldId: CustomFieldId }),
  /** A field the user asked to create from this column; becomes `custom` before the rows are read. */
  z.object({
    kind: z.literal('newCustomField'),
    entity: z.enum(['organization', 'contact']),
    label: z.string().trim().min(1).max(60),
    type: CustomFieldType,
  }),
])
export type ImportTarget = z.infer<typeof ImportTarget>

export const ImportColumn = z.object({
  /** The header as written; columns are found again by it, not by their place. */
  header: z.string().max(2_000),
  target: ImportTarget,
  /** Which of several people in one row the column speaks of, from 1. */
  person: z.int().min(1).max(20),
  /** Yuan in one unit of a money column: 10,000 for 万元. */
  unit: z.number().positive().optional(),
  /** How the column writes 3/5/2026, where its values tell. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** A birthday column that says 农历. */
  calendar: z.literal('lunar').optional(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** One entry for each column of the sheet, in its order. */
export const ImportMapping = z.object({ version: z.literal(1), columns: z.array(ImportColumn).max(16_384) })
export type ImportMapping = z.infer<typeof ImportMapping>
