import type { Database } from 'better-sqlite3'

/**
 * Everything search keeps, all of it derived and rebuilt at will (`rebuildSearchIndex`).
 * The indexes hold prepared terms only: no text, no positions, no columns, which makes them a third of the size.
 * The `…_rows` tables hold what ranking reads of thousands of candidates, 60 bytes a row instead of a whole record:
 * `names` the folded names between U+0001, `recency` the last contact as the number yyyymmdd (0 = never),
 * `roles` 1 buyer + 2 supplier + 4 association. The trigger keeps `recency` true whoever moves the last contact.
 */
export const searchTablesSql = [
  `create virtual table search_organizations using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create virtual table search_contacts using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create virtual table search_visits using fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create table search_organization_rows (
    row_key integer primary key, recency integer not null, roles integer not null, names text not null)`,
  'create index search_organization_rows_by_recency on search_organization_rows (recency)',
  'create table search_contact_rows (row_key integer primary key, organization_key integer not null, names text not null)',
  'create index search_contact_rows_by_organization on search_contact_rows (organization_key)',
  `create trigger search_recency after update of last_contact_on on organizations
    when new.last_contact_on is not old.last_contact_on begin
    update search_organization_rows
      set recency = ifnull(cast(replace(new.last_contact_on, '-', '') as integer), 0) where row_key = new.row_key;
  end`,
]

/** Needs the table `organizations` to be there. */
export function createSearchTables(db: Database): void {
  for (const statement of searchTablesSql) db.exec(statement)
}
