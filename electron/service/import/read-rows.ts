import { identityOfFacts } from '#db/derived/identity-keys.ts'
import { type IdentityFacts, identityFactsOnce } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { otherKeysOfFacts } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import { interpretRow } from '#shared/domain/import/interpret-row.ts'
import type { RowContext } from '#shared/domain/import/row-context.ts'
import type { RowDoubt, RowFlag } from '#shared/domain/import/row-findings.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import { ContactId, OrganizationId, type UserId } from '#shared/model/ids.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { type JsonText, textOf } from './json-text.ts'
import { type FreshCompany, freshCompany, type NewIds } from './new-company.ts'
import { OwnerNames } from './owner-names.ts'
import { dataRows, type ListHead } from './read-list.ts'
import type { TableSource } from './readers/table-source.ts'
import { type ListPurpose, type RowContent, rowContent } from './row-content.ts'

/**
 * A data row as it was read and understood, with all that comparing it needs and what it becomes if nobody knows it.
 * What only few rows are asked for is JSON, because taking it apart costs as much as comparing it.
 */
export type ReadRow = {
  row: number
  sheetRow: number
  flags: RowFlag[]
  doubts: RowDoubt[]
  /** What it is looked for by; under these it is found itself. */
  keys: readonly IdentityKey[]
  /** What it is looked for by beside them. */
  otherKeys: readonly IdentityKey[]
  /** What tells it from others of its brand. */
  gist: IdentityGist
  /** Null without a company name: such a row can only join a company. */
  fresh: FreshCompany | null
  /** The cells as text, one a header: `string[]`. */
  texts: JsonText
  /** What it says: `RowContent`. */
  content: JsonText
}

/** What deciding a row takes. */
export type PlannableRow = Pick<ReadRow, 'row' | 'keys' | 'otherKeys' | 'gist' | 'fresh' | 'content'>

export function plannable(row: number, content: RowContent, ids: NewIds): PlannableRow {
  const facts = factsOf(content)
  const identity = identityOfFacts(facts)
  const isNamed = (content.organization.legalName ?? '') !== ''
  return {
    row,
    keys: identity.keys,
    otherKeys: otherKeysOfFacts(facts),
    gist: gistOf(facts),
    fresh: isNamed ? freshCompany(content, identity, ids) : null,
    content: JSON.stringify(content),
  }
}

// Written by `plannable`, from a value of this type.
export function contentOf({ content }: Pick<ReadRow, 'content'>): RowContent {
  return JSON.parse(textOf(content))
}

/** What is compared of a row. */
export const factsOf = ({ organization, contacts }: RowContent): IdentityFacts =>
  identityFactsOnce(identityRecordOf(organization, contacts))

/** Rows that travel together, each to be taken once, and the colleagues they name for the first time. */
export type RowBatch = { rows: Iterable<ReadRow>; newUsers: RowChange[] }

/** What a reader has to know: what the columns mean, whose list it is, the team, and where new ids come from. */
export type ReadingRequest = {
  mapping: ImportMapping
  context: RowContext
  purpose: ListPurpose
  team: readonly { id: UserId; name: string }[]
}

/** Reads a list from the start, in batches. */
export type RowReader = (request: ReadingRequest) => AsyncIterable<RowBatch>

/** A list that is open for reading. `close` lets go of it. */
export type OpenRows = { headers: readonly string[]; rows: RowReader; close(): void }

/** How many rows travel together: enough that a thread's message costs little, few enough to report and cancel often. */
const rowsPerBatch = 250

/** What rows are gathered in. */
export type Gathering<Batch> = { add(row: ReadRow): void; take(newUsers: RowChange[]): Batch }

/** Reads in the thread that asks. */
export const rowsInPlace = (source: TableSource, head: ListHead, newId: () => string): OpenRows => ({
  headers: head.headers,
  close: () => {},
  rows: (request) => readBatches(source, head, newId, request, inAList()),
})

function inAList(): Gathering<RowBatch> {
  let rows: ReadRow[] = []
  return {
    add: (row) => rows.push(row),
    take: (newUsers) => {
      const batch = { rows, newUsers }
      rows = []
      return batch
    },
  }
}

export async function* readBatches<Batch>(
  source: TableSource,
  head: ListHead,
  newId: () => string,
  { mapping, context, purpose, team }: ReadingRequest,
  gathering: Gathering<Batch>,
): AsyncGenerator<Batch> {
  const owners = new OwnerNames(team, newId)
  const ids = {
    newOrganizationId: () => OrganizationId.parse(newId()),
    newContactId: () => ContactId.parse(newId()),
  }
  let gathered = 0
  for await (const { row, sheetRow, cells, texts } of dataRows(source, head, mapping)) {
    const read = interpretRow(cells, mapping, context)
    const planned = plannable(row, rowContent(read, purpose, owners), ids)
    const { flags, doubts } = read
    gathering.add({ ...planned, sheetRow, flags, doubts, texts: JSON.stringify(texts) })
    gathered += 1
    if (gathered < rowsPerBatch) continue
    yield gathering.take(owners.takeNew())
    gathered = 0
  }
  if (gathered > 0) yield gathering.take(owners.takeNew())
}
