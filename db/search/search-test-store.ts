import Database from 'better-sqlite3'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { createSearchTables } from './create-search-tables.ts'
import { refreshSearchIndex } from './refresh-search-index.ts'

/** An in-memory store with as much of the tables as search reads, for tests. */
export class SearchTestStore {
  readonly db = new Database(':memory:')
  #count = 0

  constructor() {
    this.db.exec(`
      create table organizations (row_key integer primary key, id text unique, legal_name text not null, short_name text,
        english_name text, former_names text, credit_code text, is_buyer integer not null default 0,
        is_supplier integer not null default 0, is_association integer not null default 0, last_contact_on text,
        deleted_at text);
      create table contacts (row_key integer primary key, id text unique, organization_id text not null, name text not null,
        phones text, emails text, wechat text, deleted_at text);
      create index contacts_by_organization on contacts (organization_id);
      create table visits (row_key integer primary key, id text unique, organization_id text not null, happened_on text not null,
        summary text, needs_heard text, deals_heard text, deleted_at text)`)
    createSearchTables(this.db)
  }

  addOrganization(
    legalName: string,
    more: {
      shortName?: string
      englishName?: string
      formerNames?: string[]
      creditCode?: string
      role?: OrganizationRole
      lastContactOn?: string
    } = {},
  ): string {
    const id = this.#newId()
    const role = more.role ?? 'buyer'
    this.db
      .prepare(
        `insert into organizations (id, legal_name, short_name, english_name, former_names, credit_code, is_buyer, is_supplier,
         is_association, last_contact_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        legalName,
        more.shortName ?? null,
        more.englishName ?? null,
        more.formerNames ? JSON.stringify(more.formerNames) : null,
        more.creditCode ?? null,
        Number(role === 'buyer'),
        Number(role === 'supplier'),
        Number(role === 'association'),
        more.lastContactOn ?? null,
      )
    refreshSearchIndex(this.db, { organizations: [id] })
    return id
  }

  addContact(
    organizationId: string,
    name: string,
    more: { phones?: string[]; emails?: string[]; wechat?: string } = {},
  ): string {
    const id = this.#newId()
    this.db
      .prepare(
        'insert into contacts (id, organization_id, name, phones, emails, wechat) values (?, ?, ?, ?, ?, ?)',
      )
      .run(
        id,
        organizationId,
        name,
        JSON.stringify((more.phones ?? []).map((number) => ({ number, kind: 'mobile' }))),
        JSON.stringify(more.emails ?? []),
        more.wechat ?? null,
      )
    refreshSearchIndex(this.db, { contacts: [id] })
    return id
  }

  addVisit(organizationId: string, summary: string, happenedOn = '2026-03-05'): string {
    const id = this.#newId()
    this.db
      .prepare('insert into visits (id, organization_id, happened_on, summary) values (?, ?, ?, ?)')
      .run(id, organizationId, happenedOn, summary)
    refreshSearchIndex(this.db, { visits: [id] })
    return id
  }

  /** Changes one column of one record, as the write path would, and refreshes what it touched. */
  change(
    table: 'organizations' | 'contacts' | 'visits',
    id: string,
    column: string,
    value: string | null,
  ): void {
    this.db.prepare(`update ${table} set ${column} = ? where id = ?`).run(value, id)
    refreshSearchIndex(this.db, { [table]: [id] })
  }

  #newId(): string {
    this.#count += 1
    return `019d0000-0000-7000-8000-${String(this.#count).padStart(12, '0')}`
  }
}
