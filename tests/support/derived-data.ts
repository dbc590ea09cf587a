import { getTableColumns } from 'drizzle-orm'
import { organizations } from '#db/schema/organizations.ts'
import { recencyOfDoc } from '#db/search/search-doc.ts'
import type { Store } from '#db/store.ts'
import { recordTable } from '#db/write-path/record-tables.ts'

type Rows = Record<string, unknown>[]

/**
 * Everything that follows from the records, in a form that two ways of working it out can be compared by: the derived
 * columns, the identity keys, the facets, and what search holds, down to its single terms. Numbers that are only handed
 * out (a record's place in the index among those of its day) are left out.
 */
export function derivedData({ sqlite }: Store): Record<string, Rows> {
  const all = (sql: string): Rows => sqlite.prepare<[], Record<string, unknown>>(sql).all()
  for (const index of ['search_organizations', 'search_contacts', 'search_visits'])
    sqlite.exec(
      `create virtual table if not exists temp.${index}_terms using fts5vocab('main', '${index}', 'instance')`,
    )
  const placed = (rows: Rows): Rows =>
    rows.map(({ doc, ...row }) => ({ ...row, lastContactDay: recencyOfDoc(Number(doc)) }))
  const terms = (index: string, rows: string) =>
    all(
      `select r.row_key, t.term from temp.${index}_terms t left join ${rows} r on r.doc = t.doc order by 1, 2`,
    )
  return {
    organizations: all(
      `select ${['row_key', ...derivedColumns()].join(', ')} from organizations order by row_key`,
    ),
    identityKeys: all('select * from identity_keys order by 1, 2, 3'),
    identityGists: all('select * from identity_gists order by 1'),
    facets: all('select * from facets order by 1, 2, 3'),
    searchOrganizations: placed(all('select * from search_organization_rows order by row_key')),
    searchContacts: placed(all('select * from search_contact_rows order by row_key')),
    organizationTerms: terms('search_organizations', 'search_organization_rows'),
    contactTerms: terms('search_contacts', 'search_contact_rows'),
    visitTerms: all('select doc, term from temp.search_visits_terms order by 1, 2'),
    stale: all('select * from search_stale'),
  }
}

/** What is neither logged nor kept by the write path itself. */
function derivedColumns(): string[] {
  const logged = new Set(recordTable('organizations').logged.map(({ name }) => name))
  const kept = ['row_key', 'id', 'stamp', 'field_stamps', 'created_at', 'created_by', 'updated_at']
  return Object.values(getTableColumns(organizations))
    .map(({ name }) => name)
    .filter((name) => !logged.has(name) && !kept.includes(name))
}
