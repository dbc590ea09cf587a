import Database from 'better-sqlite3'
import type { Known } from '#shared/domain/dedupe/identity-record.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { companyChanges } from './company-changes.ts'
import { type JsonText, textOf } from './json-text.ts'
import { type FreshCompany, freshAgain, freshKnown } from './new-company.ts'
import { contentOf, type PlannableRow } from './read-row.ts'
import { asKnown, type Company, knownOf, toBody, toCompany } from './staged-company.ts'
import { TextQueue } from './text-queue.ts'

const schema = `
create table companies (number integer primary key, body not null, fresh text);
`

/** What, beside its content, makes a row the company it has become. */
type KeptFresh = { row: number } & Pick<FreshCompany, 'organizationId' | 'contactIds'>

/**
 * A row that is a company by itself so far, or a company as the rows that joined it have left it. Of a row, its content
 * and then its changes stand in the queue of texts.
 */
type Waiting = (KeptFresh & { from: number; contentEnd: number; end: number }) | { company: Company }

/**
 * What an import knows of its list. Companies are numbered from 0 in the order of the list. A company that nobody has
 * joined for a while leaves: its changes go to be written, and from then on it is a known one. A row that joins it later
 * changes it again. Who has left is kept in a temporary SQLite file, so that a list of any length needs little memory.
 */
export class ImportStaging {
  // An empty name is a private on-disk database that SQLite deletes when it is closed, even after a crash.
  readonly #db = new Database('')
  readonly #statements
  /** Companies that have not left yet, in the order they came. */
  readonly #waiting = new Map<number, Waiting>()
  readonly #texts = new TextQueue()
  #count = 0

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

  newNumber(): number {
    return this.#count++
  }

  company(number: number): Company {
    const waiting = this.#waiting.get(number)
    if (waiting === undefined) {
      const [body, fresh] = this.#left(number)
      return asKnown(fresh ? companyOf(fresh.row, body, fresh) : toCompany(textOf(body)))
    }
    return 'company' in waiting ? waiting.company : companyOf(waiting.row, this.#contentOf(waiting), waiting)
  }

  /** A company as the matcher compares it. */
  known(number: number): Known<OrganizationId> {
    const waiting = this.#waiting.get(number)
    if (waiting === undefined) {
      const [body, fresh] = this.#left(number)
      return fresh
        ? freshKnown(contentOf({ content: body }), fresh.organizationId)
        : knownOf(toCompany(textOf(body)))
    }
    return 'company' in waiting
      ? knownOf(waiting.company)
      : freshKnown(contentOf({ content: this.#contentOf(waiting) }), waiting.organizationId)
  }

  /** Keeps a row that has become a company of its own by what it says. Returns its number. */
  saveNew(
    { row, content }: Pick<PlannableRow, 'row' | 'content'>,
    { organizationId, contactIds, changes }: FreshCompany,
  ): number {
    const number = this.newNumber()
    const from = this.#texts.end
    const contentEnd = this.#texts.put(content)
    const end = this.#texts.put(changes)
    this.#waiting.set(number, { row, organizationId, contactIds, from, contentEnd, end })
    return number
  }

  saveCompany(number: number, company: Company): void {
    this.#waiting.set(number, { company })
  }

  /**
   * The changes of the companies that came first, `DerivedChange[]` of each as JSON, until only `most` wait. Bytes among
   * them are good until the next row is saved.
   */
  *leaving(most = 0): Generator<JsonText> {
    for (const [number, waiting] of this.#waiting) {
      if (this.#waiting.size <= most) return
      yield this.#leave(number, waiting)
      this.#waiting.delete(number)
    }
  }

  #leave(number: number, waiting: Waiting): JsonText {
    if ('company' in waiting) {
      const { company } = waiting
      this.#statements.keep.run(number, toBody(company), null)
      return JSON.stringify(companyChanges(company))
    }
    const { row, organizationId, contactIds, contentEnd, end } = waiting
    const kept: KeptFresh = { row, organizationId, contactIds }
    this.#statements.keep.run(number, this.#contentOf(waiting), JSON.stringify(kept))
    this.#texts.release(end)
    return this.#texts.at(contentEnd, end)
  }

  #contentOf({ from, contentEnd }: { from: number; contentEnd: number }): Buffer {
    return this.#texts.at(from, contentEnd)
  }

  #left(number: number): [body: JsonText, fresh: KeptFresh | null] {
    const kept = this.#statements.company.get(number)
    if (!kept) throw new Error(`not staged: ${number}`)
    const [body, fresh] = kept
    return [body, fresh === null ? null : JSON.parse(fresh)]
  }

  close(): void {
    this.#db.close()
  }
}

const companyOf = (
  row: number,
  content: JsonText,
  ids: Pick<FreshCompany, 'organizationId' | 'contactIds'>,
) => freshAgain(row, contentOf({ content }), ids)

function prepareAll(db: Database.Database) {
  return {
    company: db
      .prepare<[number], [body: JsonText, fresh: string | null]>(
        'select body, fresh from companies where number = ?',
      )
      .raw(),
    keep: db.prepare<[number, JsonText, string | null]>(
      'insert or replace into companies (number, body, fresh) values (?, ?, ?)',
    ),
  }
}
