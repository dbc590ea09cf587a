import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { CustomField, CustomFieldType } from '#shared/model/custom-field.ts'
import { Instant } from '#shared/model/dates.ts'
import { CustomFieldId, SavedViewId, UserId } from '#shared/model/ids.ts'
import { OrganizationFilter, OrganizationSort } from '#shared/model/organization-filter.ts'
import type { SavedView, SavedViewInput } from '#shared/model/saved-view.ts'
import { type User, UserRole } from '#shared/model/user.ts'
import { customFields, savedViews, users } from '../schema/team.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

export function allUsers(store: Store): User[] {
  return store.orm
    .select()
    .from(users)
    .where(isNull(users.deletedAt))
    .orderBy(asc(users.rowKey))
    .all()
    .map(rowToUser)
}

export function allCustomFields(store: Store): CustomField[] {
  return store.orm
    .select()
    .from(customFields)
    .where(isNull(customFields.deletedAt))
    .orderBy(asc(customFields.position), asc(customFields.rowKey))
    .all()
    .map((row) => ({
      id: CustomFieldId.parse(row.id),
      entity: known(CustomField.shape.entity, row.entity) ?? 'organization',
      label: row.label,
      labelEn: row.labelEn,
      type: known(CustomFieldType, row.type) ?? 'text',
      choices: row.choices ?? [],
      position: row.position,
      ...recordTimes(row),
    }))
}

/** A person sees the views they made and the ones that were shared. */
export function savedViewsFor(store: Store, screen: SavedViewInput['screen'], userId: UserId): SavedView[] {
  return store.orm
    .select()
    .from(savedViews)
    .where(
      and(
        isNull(savedViews.deletedAt),
        eq(savedViews.screen, screen),
        or(eq(savedViews.ownerId, userId), eq(savedViews.shared, true)),
      ),
    )
    .orderBy(asc(savedViews.rowKey))
    .all()
    .map((row) => ({
      id: SavedViewId.parse(row.id),
      screen,
      name: row.name,
      filter: known(OrganizationFilter, row.filter) ?? {},
      sort: row.sort.flatMap((each) => known(OrganizationSort, each) ?? []),
      columnState: row.columnState,
      shared: row.shared,
      ownerId: known(UserId, row.ownerId),
      ...recordTimes(row),
    }))
}

function rowToUser(row: typeof users.$inferSelect): User {
  return {
    id: UserId.parse(row.id),
    name: row.name,
    role: known(UserRole, row.role) ?? 'accountManager',
    ...recordTimes(row),
  }
}

export function recordTimes(row: { createdAt: string; updatedAt: string; deletedAt: string | null }) {
  return {
    createdAt: Instant.parse(row.createdAt),
    updatedAt: Instant.parse(row.updatedAt),
    deletedAt: known(Instant, row.deletedAt),
  }
}
