import type { Database } from 'better-sqlite3'

/**
 * Everything search keeps, all of it derived and rebuilt at will (`rebuildSearchIndex`).
 *
 * The full-text indexes hold prepared terms only: no text, no positions, no columns, a third of the usual size. An
 * organization and its people stand in them under a `doc` number that begins with the day of the last contact
 * (search-doc.ts), so that the answers to any query come out of the index most recent first, and the first page of a
 * word that a million names hold costs as much as that of a rare one.
 * The `…_rows` tables say who a doc is, with what ranking reads: `names` the folded names between U+0001, `roles`
 * 1 buyer + 2 supplier + 4 association. Whatever moves a last contact, the trigger notes whose doc has to move.
 */
export const searchTablesSql = [
  `create virtual table search_organizations using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create virtual table search_contacts using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create virtual table search_visits using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  'create table search_organization_rows (doc integer primary key, row_key integer not null, roles integer not null, names text not null)',
  'create unique index search_organization_rows_by_key on search_organization_rows (row_key)',
  'create table search_contact_rows (doc integer primary key, row_key integer not null, organization_key integer not null, names text not null)',
  'create unique index search_contact_rows_by_key on search_contact_rows (row_key)',
  'create table search_stale (organization_key integer primary key)',
  `create trigger search_recency after update of last_contact_on on organizations
    when new.last_contact_on is not old.last_contact_on
      and exists (select 1 from search_organization_rows where row_key = new.row_key)
    begin insert or ignore into search_stale (organization_key) values (new.row_key); end`,
]

/** Needs the table `organizations` to be there. */
export function createSearchTables(db: Database): void {
  for (const statement of searchTablesSql) db.exec(statement)
}
