import { contactColumns } from '#db/repositories/contacts.ts'
import { historyOf } from '#db/repositories/history.ts'
import { countOrganizations } from '#db/repositories/organization-counts.ts'
import { organizationColumns } from '#db/repositories/organization-rows.ts'
import {
  columnValues,
  facetValues,
  findOrganization,
  organizationPage,
  selectedOrganizations,
} from '#db/repositories/organizations.ts'
import { timelineOf } from '#db/repositories/timeline.ts'
import { contacts } from '#db/schema/contacts.ts'
import { organizations } from '#db/schema/organizations.ts'
import type { Store } from '#db/store.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import type { BulkEdit } from '#shared/contract/organizations-contract.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { Organization, OrganizationInput } from '#shared/model/organization.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'
import type { Patch } from '#shared/model/patch.ts'
import { exportOrganizations } from '../export/export-organizations.ts'
import { os } from '../implementer.ts'
import { similarOrganizations } from '../similar-organizations.ts'

export const organizationsProcedures = {
  page: os.organizations.page.handler(({ input, context }) => organizationPage(context.store, input)),

  count: os.organizations.count.handler(({ input, context }) => ({
    total: countOrganizations(context.store, input.filter),
  })),

  get: os.organizations.get.handler(({ input, context, errors }) => {
    const found = findOrganization(context.store, input.id)
    if (!found) throw errors.NOT_FOUND()
    return found
  }),

  similar: os.organizations.similar.handler(({ input, context }) =>
    similarOrganizations(context.store, input),
  ),

  create: os.organizations.create.handler(({ input, context }) => {
    const id = OrganizationId.parse(context.store.newId())
    const applied = context.write({
      label: 'organizations.create',
      changes: [
        insertRecord(organizations, id, {
          ...organizationColumns(input.organization),
          legalName: input.organization.legalName,
        }),
        ...input.contacts.map((contact) =>
          insertRecord(contacts, context.store.newId(), {
            organizationId: id,
            ...contactColumns(contact),
            name: contact.name,
          }),
        ),
      ],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.organizations.update.handler(({ input, context, errors }) => {
    const current = findOrganization(context.store, input.id)
    if (!current) throw errors.NOT_FOUND()
    const changes = keepFormerName(current, input.changes)
    const applied = context.write({
      label: 'organizations.update',
      changes: [updateRecord(organizations, input.id, organizationColumns(changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  bulkEdit: os.organizations.bulkEdit.handler(({ input, context }) => {
    const applied = context.write({
      label: 'organizations.bulkEdit',
      changes: bulkChanges(context.store, input.selection, (each) => bulkPatch(each, input.edit)),
    })
    return { changeSetId: applied?.id ?? null, changed: applied?.rowCount ?? 0 }
  }),

  remove: os.organizations.remove.handler(({ input, context }) => {
    const deletedAt = nowInstant(context.store.clock)
    const applied = context.write({
      label: 'organizations.remove',
      changes: bulkChanges(context.store, input.selection, () => ({ deletedAt })),
    })
    return { changeSetId: applied?.id ?? null, changed: applied?.rowCount ?? 0 }
  }),

  restore: os.organizations.restore.handler(({ input, context }) => {
    const applied = context.write({
      label: 'organizations.restore',
      changes: bulkChanges(context.store, input.selection, () => ({ deletedAt: null })),
    })
    return { changeSetId: applied?.id ?? null, changed: applied?.rowCount ?? 0 }
  }),

  facets: os.organizations.facets.handler(({ context: { store } }) => ({
    territories: columnValues(store, 'territory'),
    provinces: columnValues(store, 'province'),
    cities: columnValues(store, 'city'),
    industries: facetValues(store, 'industry'),
    tags: facetValues(store, 'tag'),
    purchaseCategories: facetValues(store, 'purchaseCategory'),
  })),

  exportFile: os.organizations.exportFile.handler(({ input, context }) =>
    exportOrganizations(context.store, input),
  ),

  timeline: os.organizations.timeline.handler(({ input, context }) => timelineOf(context.store, input)),

  history: os.organizations.history.handler(({ input, context }) =>
    historyOf(context.store, [input.recordId]),
  ),
}

type ColumnPatch = ReturnType<typeof organizationColumns> & { deletedAt?: string | null }

function* bulkChanges(
  store: Store,
  selection: OrganizationSelection,
  patchOf: (organization: Organization) => ColumnPatch,
): Generator<RowChange> {
  for (const part of selectedOrganizations(store, selection)) {
    for (const each of part) yield updateRecord(organizations, each.id, patchOf(each))
  }
}

function bulkPatch(organization: Organization, edit: BulkEdit): ColumnPatch {
  const { addTags = [], removeTags = [], addRoles = [], ...same } = edit
  const tags = [...new Set([...organization.tags, ...addTags])].filter((tag) => !removeTags.includes(tag))
  const roles = [...new Set([...organization.roles, ...addRoles])]
  return organizationColumns({ ...same, tags, roles })
}

/** A renamed buyer is still found under the name people remember. */
function keepFormerName(current: Organization, changes: Patch<OrganizationInput>): Patch<OrganizationInput> {
  if (changes.legalName === undefined || changes.legalName === current.legalName || changes.formerNames)
    return changes
  return { ...changes, formerNames: [...new Set([...current.formerNames, current.legalName])] }
}
