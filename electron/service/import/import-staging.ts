import Database from 'better-sqlite3'
import type { NewImportRow } from '#db/repositories/imports.ts'
import { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { ImportResult } from '#shared/model/import.ts'
import { companyChanges } from './company-changes.ts'
import type { FreshCompany } from './new-company.ts'
import { asKnown, type Company, toBody, toCompany } from './staged-company.ts'

const schema = `
create table companies (number integer primary key, body text not null);
create table rows (
  row integer primary key, sheet_row integer not null, result text not null,
  organization_id text, contact_id text, matched_row integer, flags text, cells text, review text
);
`

/** Columns in the order of the table; `flags`, `cells` and `review` as JSON. */
type RowValues = [
  number,
  number,
  string,
  string | null,
  string | null,
  number | null,
  string | null,
  string | null,
  string | null,
]

/**
 * What an import knows of its list: a temporary SQLite file of its own, so that a list of any length needs little memory.
 * Companies are numbered from 0 in the order of the list. A company that nobody has joined for a while leaves: its changes
 * go to be written, and from then on it is a known one. A row that joins it later changes it again.
 */
export class ImportStaging {
  // An empty name is a private on-disk database that SQLite deletes when it is closed, even after a crash.
  readonly #db = new Database('')
  readonly #statements
  readonly #numbers = new Map<string, number>()
  /** Companies that have not left yet, in the order they came, with their changes if those are worked out. */
  readonly #waiting = new Map<number, string | null>()
  /** Companies from here on have never left. */
  #leftBelow = 0

  constructor() {
    // Read and written from end to end: large pages and a small cache do half the work of the usual ones.
    this.#db.pragma('page_size = 16384')
    this.#db.pragma('cache_size = -2000')
    this.#db.pragma('synchronous = OFF')
    this.#db.pragma('journal_mode = OFF')
    this.#db.exec(schema)
    this.#db.exec('begin')
    this.#statements = prepareAll(this.#db)
  }

  /** The number of a staged company. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  company(number: number): Company {
    const body = this.#statements.company.get(number)
    if (body === undefined) throw new Error(`not staged: ${number}`)
    const company = toCompany(body)
    return number < this.#leftBelow && !this.#waiting.has(number) ? asKnown(company) : company
  }

  /** The number of a company, from now on. */
  giveNumber(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(id, number)
    return number
  }

  saveNew({ organizationId, body, changes }: FreshCompany): number {
    return this.#save(organizationId, body, changes)
  }

  saveCompany(company: Company): number {
    return this.#save(company.organization.id, toBody(company), null)
  }

  #save(id: string, body: string, changes: string | null): number {
    const number = this.giveNumber(id)
    this.#statements.saveCompany.run(number, body)
    this.#waiting.set(number, changes)
    return number
  }

  /** The changes of the companies that came first, `DerivedChange[]` of each as JSON, until only `most` wait. */
  *leaving(most = 0): Generator<string> {
    for (const [number, changes] of this.#waiting) {
      if (this.#waiting.size <= most) return
      yield changes ?? JSON.stringify(companyChanges(this.company(number)))
      this.#waiting.delete(number)
      this.#leftBelow = Math.max(this.#leftBelow, number + 1)
    }
  }

  saveRow({
    row,
    sheetRow,
    result,
    organizationId,
    contactId,
    matchedRow,
    flags,
    cells,
    review,
  }: NewImportRow): void {
    const listed = flags.length === 0 ? null : JSON.stringify(flags)
    this.#statements.saveRow.run(
      row,
      sheetRow,
      result,
      organizationId,
      contactId,
      matchedRow,
      listed,
      cells && JSON.stringify(cells),
      review === null ? null : JSON.stringify(review),
    )
  }

  *rows(): Generator<NewImportRow> {
    for (const [
      row,
      sheetRow,
      result,
      organizationId,
      contactId,
      matchedRow,
      flags,
      cells,
      review,
    ] of this.#statements.allRows.iterate()) {
      yield {
        row,
        sheetRow,
        result: ImportResult.parse(result),
        organizationId: organizationId === null ? null : OrganizationId.parse(organizationId),
        contactId: contactId === null ? null : ContactId.parse(contactId),
        matchedRow,
        flags: flags === null ? [] : JSON.parse(flags),
        cells: cells === null ? null : JSON.parse(cells),
        review: review === null ? null : JSON.parse(review),
      }
    }
  }

  close(): void {
    this.#db.close()
  }
}

function prepareAll(db: Database.Database) {
  return {
    company: db.prepare<[number], string>('select body from companies where number = ?').pluck(),
    saveCompany: db.prepare<[number, string]>(
      'insert or replace into companies (number, body) values (?, ?)',
    ),
    saveRow: db.prepare<RowValues>('insert or replace into rows values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    allRows: db.prepare<[], RowValues>('select * from rows order by row').raw(),
  }
}
