import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// Derived tables: rebuilt from the records by refresh-derived.ts, never written by a feature.

/** Blocking keys under which a company is found again (credit code, phone, normalised names). */
export const identityKeys = sqliteTable(
  'identity_keys',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    organizationKey: integer('organization_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key, t.organizationKey] }),
    index('identity_keys_by_organization').on(t.organizationKey),
  ],
)

/**
 * The little that tells an organization from most others of its brand, worked out once: `gistText` of
 * shared/domain/dedupe. An organization without one is read and taken apart when it is compared.
 */
export const identityGists = sqliteTable('identity_gists', {
  organizationKey: integer('organization_key').primaryKey(),
  gist: text('gist').notNull(),
})

/** Values of multi-valued columns (tag, industry, category), for filters and pick lists. */
export const facets = sqliteTable(
  'facets',
  {
    facet: text('facet').notNull(),
    value: text('value').notNull(),
    organizationKey: integer('organization_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.facet, t.value, t.organizationKey] }),
    index('facets_by_organization').on(t.organizationKey),
  ],
)
