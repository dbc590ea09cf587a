import Database from 'better-sqlite3'
import { companyChanges } from './company-changes.ts'
import { type JsonText, textOf } from './json-text.ts'
import { type FreshCompany, freshAgain } from './new-company.ts'
import { contentOf, type PlannableRow } from './read-rows.ts'
import { asKnown, type Company, toBody, toCompany } from './staged-company.ts'

const schema = `
create table companies (number integer primary key, body not null, fresh text);
`

/** What, beside its content, makes a row the company it has become. */
type KeptFresh = { row: number } & Pick<FreshCompany, 'organizationId' | 'contactIds'>

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
  readonly #waiting = new Map<number, JsonText | null>()
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
    const company = this.#companyAsStaged(number)
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

  /** Keeps a row that has become a company of its own by what it says. */
  saveNew({ row, content }: Pick<PlannableRow, 'row' | 'content'>, fresh: FreshCompany): number {
    const { organizationId, contactIds, changes } = fresh
    const kept: KeptFresh = { row, organizationId, contactIds }
    return this.#save(organizationId, content, JSON.stringify(kept), changes)
  }

  saveCompany(company: Company): number {
    const { id, isNew } = company.organization
    // What a new one becomes is much to work out, and more people may join it yet.
    const changes = isNew ? null : JSON.stringify(companyChanges(company))
    return this.#save(id, toBody(company), null, changes)
  }

  #save(id: string, body: JsonText, fresh: string | null, changes: JsonText | null): number {
    const number = this.giveNumber(id)
    this.#statements.saveCompany.run(number, body, fresh)
    this.#waiting.set(number, changes)
    return number
  }

  #companyAsStaged(number: number): Company {
    const staged = this.#statements.company.get(number)
    if (!staged) throw new Error(`not staged: ${number}`)
    const [body, fresh] = staged
    if (fresh === null) return toCompany(textOf(body))
    const { row, ...ids }: KeptFresh = JSON.parse(fresh)
    return freshAgain(row, contentOf({ content: body }), ids)
  }

  /** The changes of the companies that came first, `DerivedChange[]` of each as JSON, until only `most` wait. */
  *leaving(most = 0): Generator<JsonText> {
    for (const [number, changes] of this.#waiting) {
      if (this.#waiting.size <= most) return
      yield changes ?? JSON.stringify(companyChanges(this.company(number)))
      this.#waiting.delete(number)
      this.#leftBelow = Math.max(this.#leftBelow, number + 1)
    }
  }

  close(): void {
    this.#db.close()
  }
}

function prepareAll(db: Database.Database) {
  return {
    company: db
      .prepare<[number], [body: JsonText, fresh: string | null]>(
        'select body, fresh from companies where number = ?',
      )
      .raw(),
    saveCompany: db.prepare<[number, JsonText, string | null]>(
      'insert or replace into companies (number, body, fresh) values (?, ?, ?)',
    ),
  }
}
