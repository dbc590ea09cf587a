import { z } from 'zod'
import { Contact, ContactInput } from '../model/contact.ts'
import { CustomField, CustomFieldType } from '../model/custom-field.ts'
import { Instant } from '../model/dates.ts'
import { ContactId, CustomFieldId, OrganizationId, SavedViewId, UserId } from '../model/ids.ts'
import { Organization, OrganizationInput, OrganizationRole, Stage, Tier } from '../model/organization.ts'
import {
  OrganizationColumn,
  OrganizationFilter,
  OrganizationSelection,
  OrganizationSort,
} from '../model/organization-filter.ts'
import { SavedView, SavedViewInput } from '../model/saved-view.ts'
import { SearchHit } from '../model/search-hit.ts'
import { HistoryEntry, TimelineEntry } from '../model/timeline.ts'
import { base, Written } from './base.ts'

/** `total` is null on a first page whose rows need not wait for a count that takes long: `count` tells. */
export const OrganizationPage = z.object({ rows: z.array(Organization), total: z.int().nullable() })
export type OrganizationPage = z.infer<typeof OrganizationPage>

const BulkEdit = z.object({
  ownerId: UserId.nullable().optional(),
  tier: Tier.nullable().optional(),
  stage: Stage.optional(),
  territory: z.string().max(200).nullable().optional(),
  addTags: z.array(z.string().min(1).max(100)).optional(),
  removeTags: z.array(z.string()).optional(),
  addRoles: z.array(OrganizationRole).optional(),
})
export type BulkEdit = z.infer<typeof BulkEdit>

/** The values in use for chips and pick lists, most used first. */
export const Facets = z.object({
  territories: z.array(z.string()),
  industries: z.array(z.string()),
  tags: z.array(z.string()),
  provinces: z.array(z.string()),
  cities: z.array(z.string()),
  purchaseCategories: z.array(z.string()),
})
export type Facets = z.infer<typeof Facets>

export const organizationsContract = {
  page: base
    .input(
      z.object({
        filter: OrganizationFilter,
        sort: z.array(OrganizationSort).max(5),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(OrganizationPage),
  count: base.input(z.object({ filter: OrganizationFilter })).output(z.object({ total: z.int() })),
  get: base.input(z.object({ id: OrganizationId })).output(Organization),
  /** Possible doubles of what is being typed, for the new-organization form. */
  similar: base
    .input(
      z.object({
        legalName: z.string().max(300),
        creditCode: z.string().max(50).nullable(),
        phones: z.array(z.string()).max(20),
      }),
    )
    .output(z.array(z.object({ organization: Organization, reasons: z.array(z.string()) }))),
  create: base
    .input(z.object({ organization: OrganizationInput, contacts: z.array(ContactInput).max(50) }))
    .output(Written.extend({ id: OrganizationId })),
  update: base.input(z.object({ id: OrganizationId, changes: OrganizationInput.partial() })).output(Written),
  bulkEdit: base
    .input(z.object({ selection: OrganizationSelection, edit: BulkEdit }))
    .output(Written.extend({ changed: z.int() })),
  /** Into the bin, with contacts, visits and follow-ups still attached. */
  remove: base
    .input(z.object({ selection: OrganizationSelection }))
    .output(Written.extend({ changed: z.int() })),
  restore: base
    .input(z.object({ selection: OrganizationSelection }))
    .output(Written.extend({ changed: z.int() })),
  facets: base.output(Facets),
  /** Exactly what the grid shows: these columns with these heads, in this order. */
  exportFile: base
    .input(
      z.object({
        selection: OrganizationSelection,
        sort: z.array(OrganizationSort).max(5),
        columns: z
          .array(z.object({ column: OrganizationColumn, title: z.string() }))
          .min(1)
          .max(200),
        format: z.enum(['xlsx', 'csv']),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(z.file()),
  timeline: base
    .input(
      z.object({
        organizationId: OrganizationId,
        types: z
          .array(
            z.enum(['visit', 'problem', 'followUp', 'change', 'touchpoint', 'requirement', 'match', 'deal']),
          )
          .optional(),
        before: Instant.optional(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ entries: z.array(TimelineEntry), more: z.boolean() })),
  history: base.input(z.object({ recordId: z.string() })).output(z.array(HistoryEntry)),
}

export const contactsContract = {
  byOrganization: base.input(z.object({ organizationId: OrganizationId })).output(z.array(Contact)),
  create: base
    .input(z.object({ organizationId: OrganizationId, contact: ContactInput }))
    .output(Written.extend({ id: ContactId })),
  update: base.input(z.object({ id: ContactId, changes: ContactInput.partial() })).output(Written),
  remove: base.input(z.object({ id: ContactId })).output(Written),
}

export const searchContract = {
  query: base
    .input(
      z.object({
        text: z.string().max(500),
        kinds: z.array(z.enum(['organization', 'contact', 'visit'])).optional(),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(z.array(SearchHit)),
}

export const savedViewsContract = {
  list: base.input(z.object({ screen: SavedViewInput.shape.screen })).output(z.array(SavedView)),
  save: base
    .input(z.object({ id: SavedViewId.optional(), view: SavedViewInput }))
    .output(Written.extend({ id: SavedViewId })),
  remove: base.input(z.object({ id: SavedViewId })).output(Written),
}

export const customFieldsContract = {
  list: base.output(z.array(CustomField)),
  save: base
    .input(
      z.object({
        id: CustomFieldId.optional(),
        entity: CustomField.shape.entity,
        label: CustomField.shape.label,
        labelEn: CustomField.shape.labelEn,
        type: CustomFieldType,
        choices: CustomField.shape.choices,
        position: z.int(),
      }),
    )
    .output(Written.extend({ id: CustomFieldId })),
  remove: base.input(z.object({ id: CustomFieldId })).output(Written),
}
