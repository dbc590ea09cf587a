import { identityOfFacts } from '#db/derived/identity-keys.ts'
import { type IdentityFacts, identityFactsOnce } from '#shared/domain/dedupe/identity-facts.ts'
import { gistOf, type IdentityGist } from '#shared/domain/dedupe/identity-gist.ts'
import { otherKeysOfFacts } from '#shared/domain/dedupe/identity-keys.ts'
import { identityRecordOf } from '#shared/domain/dedupe/identity-record-of.ts'
import type { RowContext } from '#shared/domain/import/row-context.ts'
import type { RowDoubt, RowFlag } from '#shared/domain/import/row-findings.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { IdentityKey } from '#shared/model/duplicate.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'
import { type JsonText, textOf } from './json-text.ts'
import { type FreshCompany, freshCompany, type NewIds } from './new-company.ts'
import type { ListPurpose, RowContent } from './row-content.ts'

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
  /** The cells as text, one a header. */
  texts: readonly string[]
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

/** Rows that are decided together, each to be taken once, and the colleagues they name for the first time. */
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

export type OpenRows = { headers: readonly string[]; rows: RowReader }
