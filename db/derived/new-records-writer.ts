import type { Database } from 'better-sqlite3'
import { DocWriter, type PlacedDoc } from '../search/doc-writer.ts'
import { recencyOf } from '../search/search-doc.ts'
import { writeInBulk } from '../search/write-in-bulk.ts'
import { FacetWriter } from './facets.ts'
import { IdentityWriter } from './identity-keys.ts'
import type { DerivedChange, NewOrganization } from './new-company-changes.ts'

/**
 * Writes what was derived of new records beforehand. Search docs and keys are gathered and written in the order of their
 * indexes; `finish` before anything reads them or writes others.
 */
export class NewRecordsWriter {
  readonly #sqlite: Database
  #organizationDocs: DocWriter
  #contactDocs: DocWriter
  readonly #identities: IdentityWriter
  readonly #facets: FacetWriter
  #organizations: PlacedDoc[] = []
  #contacts: PlacedDoc[] = []
  /** The organization whose people follow. */
  #last: { id: string; rowKey: number; recency: number } | null = null

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
    this.#organizationDocs = new DocWriter(sqlite, 'organization')
    this.#contactDocs = new DocWriter(sqlite, 'contact')
    this.#identities = new IdentityWriter(sqlite)
    this.#facets = new FacetWriter(sqlite)
  }

  /** False when the record brought nothing along that could be written: then it is refreshed like any other. */
  add({ id, values, derived }: DerivedChange, rowKey: number): boolean {
    if (derived?.of === 'organization') this.#addOrganization(id, rowKey, derived)
    else if (derived?.of === 'contact' && this.#last !== null && this.#last.id === values['organization_id'])
      this.#contacts.push({
        ...this.#contactDocs.placeNew(this.#last.recency),
        terms: derived.doc.terms,
        columns: [rowKey, this.#last.rowKey, derived.doc.names],
      })
    else return false
    if (this.#organizations.length + this.#contacts.length >= docsAtOnce) this.#writeDocs()
    return true
  }

  finish(): void {
    this.#writeDocs()
    // Which places are free is known only until somebody else takes some.
    this.#organizationDocs = new DocWriter(this.#sqlite, 'organization')
    this.#contactDocs = new DocWriter(this.#sqlite, 'contact')
    this.#facets.flush()
    this.#identities.flush()
  }

  #addOrganization(id: string, rowKey: number, { own, facets, identity, doc, roles }: NewOrganization): void {
    const lastContactOn = own['last_contact_on']
    const recency = recencyOf(typeof lastContactOn === 'string' ? lastContactOn : null)
    this.#last = { id, rowKey, recency }
    this.#facets.add(rowKey, facets)
    this.#identities.add(rowKey, identity)
    this.#organizations.push({
      ...this.#organizationDocs.placeNew(recency),
      terms: doc.terms,
      columns: [rowKey, roles, doc.names],
    })
  }

  #writeDocs(): void {
    const write = () => {
      this.#organizationDocs.write(this.#organizations)
      this.#contactDocs.write(this.#contacts)
    }
    if (this.#organizations.length < bulk) write()
    else writeInBulk(this.#sqlite, write)
    this.#organizations = []
    this.#contacts = []
  }
}

/** From how many organizations on the index is told that many come. */
const bulk = 2_000

/** Some 15 MB of terms: the fewer times the index goes back to an earlier day, the fewer pieces it leaves. */
const docsAtOnce = 20_000
