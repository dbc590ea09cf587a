import type { Database } from 'better-sqlite3'
import { eachOf } from '#shared/domain/each-of.ts'
import type { ColumnValue } from '#shared/model/change-set.ts'
import type { Phone } from '#shared/model/contact.ts'
import { contactDocs, DocWriter, organizationDocs, type PlacedDoc } from '../search/doc-writer.ts'
import { recencyOf } from '../search/search-doc.ts'
import type { ContactToIndex, OrganizationToIndex } from '../search/search-docs.ts'
import { writeInBulk } from '../search/write-in-bulk.ts'
import { FacetWriter } from './facets.ts'
import { IdentityWriter } from './identity-keys.ts'
import type { DerivedChange, NewOrganization } from './new-company-changes.ts'

/**
 * Writes what was derived of new records beforehand. Keys and what is searched are gathered and written in the order of
 * their indexes; `finish` before anything reads them or writes others.
 */
export class NewRecordsWriter {
  readonly #sqlite: Database
  #organizationDocs: DocWriter<OrganizationToIndex>
  #contactDocs: DocWriter<ContactToIndex>
  readonly #identities: IdentityWriter
  readonly #facets: FacetWriter
  #organizations: PlacedDoc<OrganizationToIndex>[] = []
  #contacts: PlacedDoc<ContactToIndex>[] = []
  /** The organization whose people follow. */
  #last: { id: string; rowKey: number; recency: number } | null = null

  constructor(sqlite: Database) {
    this.#sqlite = sqlite
    this.#organizationDocs = new DocWriter(sqlite, organizationDocs)
    this.#contactDocs = new DocWriter(sqlite, contactDocs)
    this.#identities = new IdentityWriter(sqlite)
    this.#facets = new FacetWriter(sqlite)
  }

  /** False when the record brought nothing along that could be written: then it is refreshed like any other. */
  add({ id, values, derived }: DerivedChange, rowKey: number): boolean {
    if (derived?.of === 'organization') this.#addOrganization(id, rowKey, values, derived)
    else if (derived?.of === 'contact' && this.#last !== null && this.#last.id === values['organization_id'])
      this.#contacts.push({
        ...this.#contactDocs.placeNew(this.#last.recency),
        row: contactToIndex(rowKey, this.#last.rowKey, values),
      })
    else return false
    if (this.#organizations.length + this.#contacts.length >= docsAtOnce) this.#writeDocs()
    return true
  }

  finish(): void {
    this.#writeDocs()
    // Which places are free is known only until somebody else takes some.
    this.#organizationDocs = new DocWriter(this.#sqlite, organizationDocs)
    this.#contactDocs = new DocWriter(this.#sqlite, contactDocs)
    this.#facets.flush()
    this.#identities.flush()
  }

  #addOrganization(
    id: string,
    rowKey: number,
    values: Columns,
    { own, facets, identity, roles }: NewOrganization,
  ): void {
    const lastContactOn = textIn(own['last_contact_on'])
    const recency = recencyOf(lastContactOn)
    this.#last = { id, rowKey, recency }
    this.#facets.add(rowKey, facets)
    this.#identities.add(rowKey, identity)
    this.#organizations.push({
      ...this.#organizationDocs.placeNew(recency),
      row: {
        rowKey,
        legalName: textIn(values['legal_name']) ?? '',
        shortName: textIn(values['short_name']),
        englishName: textIn(values['english_name']),
        formerNames: listIn<string>(values['former_names']),
        creditCode: textIn(values['credit_code']),
        roles,
        lastContactOn,
      },
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

/** The fewer times the index goes back to an earlier day, the fewer pieces it leaves; but whoever sends more waits meanwhile. */
const docsAtOnce = 10_000

type Columns = Readonly<Record<string, ColumnValue>>

const contactToIndex = (rowKey: number, organizationKey: number, values: Columns): ContactToIndex => ({
  rowKey,
  organizationKey,
  name: textIn(values['name']) ?? '',
  phones: eachOf(listIn<Phone>(values['phones']), numberOf),
  emails: listIn<string>(values['emails']),
  wechat: textIn(values['wechat']),
})

const textIn = (value: ColumnValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** A JSON column of a change that brought its derived things along: written by new-company-changes.ts a moment ago. */
const listIn = <Item>(value: ColumnValue | undefined): readonly Item[] =>
  typeof value === 'string' ? JSON.parse(value) : none

const none: readonly never[] = []
const numberOf = ({ number }: Phone): string => number
