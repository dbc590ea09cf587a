import Database from 'better-sqlite3'
import { z } from 'zod'
import type { ContactInput } from '#shared/model/contact.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { ImportFlag, ImportResult } from '#shared/model/import.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'

/** A company as it stands after the rows read so far: new in this list, or known and perhaps changed by it. */
export type StagedOrganization = {
  id: OrganizationId
  isNew: boolean
  /** The first row of this list that was this company. */
  row: number
  state: OrganizationInput
  /** What the store holds, for a known company: only differences are written. */
  original: OrganizationInput | null
  /** Fields this list has spoken about: its first word counts, so that reading it again changes nothing. */
  settled: readonly string[]
}

export type StagedContact = {
  id: ContactId
  organizationId: OrganizationId
  isNew: boolean
  state: ContactInput
  original: ContactInput | null
  settled: readonly string[]
}

export type StagedRow = {
  row: number
  sheetRow: number
  result: ImportResult
  organizationId: OrganizationId | null
  contactId: ContactId | null
  matchedRow: number | null
  flags: ImportFlag[]
  /** The row's cells as text, kept only where a person will want to see them. */
  cells: string[] | null
  review: unknown
}

const schema = `
create table organizations (id text primary key, row integer not null, is_new integer not null, state text not null, original text, settled text not null) without rowid;
create table contacts (id text primary key, organization_id text not null, is_new integer not null, state text not null, original text, settled text not null) without rowid;
create index contacts_by_organization on contacts (organization_id);
create table identity_keys (kind text not null, key text not null, id text not null, primary key (kind, key, id)) without rowid;
create table rows (row integer primary key, body text not null);
`

const Rows = z.object({
  row: z.number(),
  sheetRow: z.number(),
  result: ImportResult,
  organizationId: OrganizationId.nullable(),
  contactId: ContactId.nullable(),
  matchedRow: z.number().nullable(),
  flags: z.array(ImportFlag),
  cells: z.array(z.string()).nullable(),
  review: z.unknown(),
})

type OrganizationRow = { id: string; row: number; isNew: number; state: string; original: string | null; settled: string }
type ContactRow = { id: string; organizationId: string; isNew: number; state: string; original: string | null; settled: string }

/**
 * Where an import lives until it is applied: a temporary SQLite file of its own, so that a list of any length needs
 * little memory, the store is not locked while rows are read and compared, and a cancelled import leaves nothing.
 */
export class ImportStaging {
  // An empty name is a private on-disk database that SQLite deletes when it is closed, even after a crash.
  readonly #db = new Database('')
  readonly #statements
  readonly #ids = new Set<string>()

  constructor() {
    this.#db.pragma('synchronous = OFF')
    this.#db.pragma('journal_mode = OFF')
    this.#db.exec(schema)
    this.#db.exec('begin')
    this.#statements = prepareAll(this.#db)
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  organization(id: string): StagedOrganization | null {
    const row = this.#statements.organization.get(id)
    return row ? toOrganization(row) : null
  }

  saveOrganization({ id, row, isNew, state, original, settled }: StagedOrganization): void {
    this.#ids.add(id)
    this.#statements.saveOrganization.run(id, row, isNew ? 1 : 0, JSON.stringify(state), original && JSON.stringify(original), JSON.stringify(settled))
  }

  contactsOf(organizationId: string): StagedContact[] {
    return this.#statements.contacts.all(organizationId).map(toContact)
  }

  saveContact({ id, organizationId, isNew, state, original, settled }: StagedContact): void {
    this.#statements.saveContact.run(id, organizationId, isNew ? 1 : 0, JSON.stringify(state), original && JSON.stringify(original), JSON.stringify(settled))
  }

  addKeys(id: string, keys: readonly IdentityKey[]): void {
    for (const { kind, key } of keys) this.#statements.addKey.run(kind, key, id)
  }

  /** Up to `most` ids stored under a key, in the order of the list. */
  idsUnder({ kind, key }: IdentityKey, most: number): string[] {
    return this.#statements.idsUnder.all(kind, key, most)
  }

  saveRow(row: StagedRow): void {
    this.#statements.saveRow.run(row.row, JSON.stringify(row))
  }

  *organizations(): Generator<StagedOrganization> {
    for (const row of this.#statements.allOrganizations.iterate()) yield toOrganization(row)
  }

  *contacts(): Generator<StagedContact> {
    for (const row of this.#statements.allContacts.iterate()) yield toContact(row)
  }

  *rows(): Generator<StagedRow> {
    for (const body of this.#statements.allRows.iterate()) {
      const { review, ...row } = Rows.parse(JSON.parse(body))
      yield { ...row, review }
    }
  }

  close(): void {
    this.#db.close()
  }
}

function prepareAll(db: Database.Database) {
  return {
    organization: db.prepare<[string], OrganizationRow>('select id, row, is_new as isNew, state, original, settled from organizations where id = ?'),
    saveOrganization: db.prepare('insert or replace into organizations (id, row, is_new, state, original, settled) values (?, ?, ?, ?, ?, ?)'),
    contacts: db.prepare<[string], ContactRow>(
      'select id, organization_id as organizationId, is_new as isNew, state, original, settled from contacts where organization_id = ?',
    ),
    saveContact: db.prepare('insert or replace into contacts (id, organization_id, is_new, state, original, settled) values (?, ?, ?, ?, ?, ?)'),
    addKey: db.prepare('insert or ignore into identity_keys (kind, key, id) values (?, ?, ?)'),
    idsUnder: db.prepare<[string, string, number], string>('select id from identity_keys where kind = ? and key = ? order by id limit ?').pluck(),
    saveRow: db.prepare('insert or replace into rows (row, body) values (?, ?)'),
    allOrganizations: db.prepare<[], OrganizationRow>('select id, row, is_new as isNew, state, original, settled from organizations order by row'),
    allContacts: db.prepare<[], ContactRow>('select id, organization_id as organizationId, is_new as isNew, state, original, settled from contacts order by id'),
    allRows: db.prepare<[], string>('select body from rows order by row').pluck(),
  }
}

// The rows were written by this very job a moment ago: only the ids are branded again, the state is trusted.
const toOrganization = (row: OrganizationRow): StagedOrganization => ({
  id: OrganizationId.parse(row.id),
  row: row.row,
  isNew: row.isNew === 1,
  state: JSON.parse(row.state),
  original: row.original === null ? null : JSON.parse(row.original),
  settled: JSON.parse(row.settled),
})

const toContact = (row: ContactRow): StagedContact => ({
  id: ContactId.parse(row.id),
  organizationId: OrganizationId.parse(row.organizationId),
  isNew: row.isNew === 1,
  state: JSON.parse(row.state),
  original: row.original === null ? null : JSON.parse(row.original),
  settled: JSON.parse(row.settled),
})
