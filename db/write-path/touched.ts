import type { RowChange } from '#shared/model/change-set.ts'

/** All columns, for an inserted row: a set of names per row would cost 300 MB in an import of 100,000 rows. */
const everyColumn = Symbol('every column')

const partyColumns = ['organization_id', 'buyer_id', 'supplier_id']

/** Tables the figures an organization carries are worked out from: a thousand greetings move none of them. */
const countedTables: ReadonlySet<string> = new Set(['organizations', 'contacts', 'visits', 'follow_ups'])

/** What a change set reached: the input of refreshing derived data and of the change event. */
export class Touched {
  readonly tables = new Set<string>()
  readonly #organizationIds = new Set<string>()
  readonly #countedIds = new Set<string>()
  readonly #derivedOrganizations: string[] = []
  readonly #records = new Map<string, Map<string, Set<string> | typeof everyColumn>>()

  add(change: RowChange, organizationId: string | null): void {
    this.tables.add(change.table)
    const isCounted = countedTables.has(change.table)
    const reach = (id: string): void => {
      this.#organizationIds.add(id)
      if (isCounted) this.#countedIds.add(id)
    }
    if (organizationId !== null) reach(organizationId)
    for (const column of partyColumns) {
      const movedTo = change.values[column]
      if (typeof movedTo === 'string') reach(movedTo)
    }
    let records = this.#records.get(change.table)
    if (!records) {
      records = new Map()
      this.#records.set(change.table, records)
    }
    const known = records.get(change.id)
    if (change.op === 'insert') records.set(change.id, everyColumn)
    else if (known === undefined) records.set(change.id, new Set(Object.keys(change.values)))
    else if (known !== everyColumn) for (const name of Object.keys(change.values)) known.add(name)
  }

  /** One more that a row is about. */
  addOrganization(id: string): void {
    this.#organizationIds.add(id)
  }

  /** A new record whose derived data is written already. */
  addDerived(change: RowChange): void {
    this.tables.add(change.table)
    if (change.table !== 'organizations') return
    // Whoever has a tier may be due a regular contact, which the team's cadence decides.
    if ((change.values['tier'] ?? null) !== null) {
      this.#organizationIds.add(change.id)
      this.#countedIds.add(change.id)
    } else this.#derivedOrganizations.push(change.id)
  }

  /** What was derived anew is no longer stale; which tables and organizations were touched stays known. */
  clearRefreshed(): void {
    this.#records.clear()
    this.#countedIds.clear()
  }

  /** How many records were touched. */
  get size(): number {
    return this.#records.values().reduce((sum, records) => sum + records.size, 0)
  }

  /** Was the record inserted by this change set? Then nothing derived from it is there yet. */
  isNew(table: string, id: string): boolean {
    return this.#records.get(table)?.get(id) === everyColumn
  }

  /** Organizations whose figures about their records may have changed. */
  countedOrganizationIds(): string[] {
    return [...this.#countedIds]
  }

  /** All organizations concerned, or null when they are more than `most`. */
  namedOrganizations(most: number): string[] | null {
    const named = new Set([...this.#organizationIds, ...this.#derivedOrganizations])
    return named.size > most ? null : [...named]
  }

  /** Ids of records of `table` in which any of `columns` may have changed. */
  *recordsWith(table: string, columns: readonly string[]): Generator<string> {
    for (const [id, changed] of this.#records.get(table) ?? []) {
      if (changed === everyColumn || columns.some((column) => changed.has(column))) yield id
    }
  }
}
