import { decideContact } from '#shared/domain/dedupe/decide-contact.ts'
import { decideByFacts } from '#shared/domain/dedupe/decide-match.ts'
import type { IdentityContact } from '#shared/domain/dedupe/identity-record.ts'
import { mergeContact } from '#shared/domain/dedupe/merge-contact.ts'
import { mergeFields, spokenFields } from '#shared/domain/dedupe/merge-fields.ts'
import type { ContactInput } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { DuplicateCandidate } from '#shared/model/duplicate.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import type { KnownCompanies } from './known-companies.ts'
import { type NewIds, newCompany, newContact } from './new-company.ts'
import { contentOf, factsOf, type PlannableRow } from './read-row.ts'
import type { RowContent } from './row-content.ts'
import { type Company, changeFields, type StagedContact } from './staged-company.ts'

export type RowPlan =
  | {
      result: 'new' | 'updated' | 'unchanged'
      organizationId: OrganizationId
      contactId: ContactId | null
      matchedRow: number | null
    }
  | { result: 'review'; candidates: DuplicateCandidate[] }
  | { result: 'failed' }

export type PlanDeps = NewIds & { known: KnownCompanies }

/**
 * Decides what becomes of a row and stages it. A row without a company name still joins the company its code or phone
 * belongs to; only when nobody claims it has it failed.
 */
export function planRow(deps: PlanDeps, row: PlannableRow): RowPlan {
  const candidates = deps.known.candidatesFor(row)
  const content = candidates.length === 0 ? null : contentOf(row)
  const decision = content === null ? nobody : decideByFacts(factsOf(content), candidates)
  if (content !== null && decision.verdict === 'same') return join(deps, row.row, decision.id, content)
  if (row.fresh === null) return { result: 'failed' }
  if (decision.verdict === 'maybe') {
    return {
      result: 'review',
      candidates: decision.candidates.map((each) => ({ ...each, reasons: [...each.reasons] })),
    }
  }
  deps.known.saveNew(row, row.fresh)
  const { organizationId, contactIds } = row.fresh
  return { result: 'new', organizationId, contactId: contactIds[0] ?? null, matchedRow: null }
}

const nobody = { verdict: 'new' } as const

/** Stages what a person decided in a review to be a company of its own. */
export function create(deps: PlanDeps, row: number, content: RowContent): RowPlan {
  const company = newCompany(row, content, deps)
  deps.known.create(company)
  const { organization, contacts } = company
  return {
    result: 'new',
    organizationId: organization.id,
    contactId: contacts[0]?.id ?? null,
    matchedRow: null,
  }
}

/** Stages what the row adds to a known company: it fills, unites and updates by the rules of mergeFields. */
export function join(deps: PlanDeps, row: number, id: OrganizationId, content: RowContent): RowPlan {
  const opened = deps.known.open(id, row)
  if (!opened) return { result: 'failed' }
  const { number, company } = opened
  const { organization } = company
  const matchedRow = organization.row < row ? organization.row : null
  const code = content.organization.creditCode
  const changed = changeFields(organization, {
    ...mergeFields(organization.state, content.organization, {
      sameCode: code !== undefined && code !== null && code === organization.state.creditCode,
      settled: new Set(organization.settled),
    }),
    ...laterContact(organization.state.lastContactKnownOn, content.lastContactOn),
  })
  organization.settled = united(organization.settled, spokenFields(content.organization))
  const people = content.contacts.map((each) => mergeOrAddContact(deps, company, each))
  const allChanged = [...changed, ...people.flatMap((person) => person.changed)]
  deps.known.save(number, company, allChanged)
  return {
    result: allChanged.length === 0 ? 'unchanged' : 'updated',
    organizationId: id,
    contactId: people[0]?.contact?.id ?? null,
    matchedRow,
  }
}

/** Whom a person of the row is, and which fields of theirs changed. */
type JoinedPerson = { contact: StagedContact | null; changed: readonly (keyof ContactInput)[] }

function mergeOrAddContact(deps: PlanDeps, company: Company, incoming: Partial<ContactInput>): JoinedPerson {
  const decision = decideContact(
    identityOf(incoming),
    company.contacts.map(({ id, state }) => ({ id, ...identityOf(state) })),
  )
  if (decision.verdict === 'none') return { contact: null, changed: [] }
  const known =
    decision.verdict === 'same' ? company.contacts.find(({ id }) => id === decision.id) : undefined
  if (!known) return { contact: addContact(deps, company, incoming), changed: ['name'] }
  const changed = changeFields(known, mergeContact(known.state, incoming, new Set(known.settled)))
  known.settled = united(known.settled, spokenFields(incoming))
  return { contact: known, changed }
}

function addContact(deps: PlanDeps, company: Company, incoming: Partial<ContactInput>): StagedContact {
  const contact = newContact(company.organization.id, incoming, deps)
  company.contacts.push(contact)
  return contact
}

const identityOf = ({ name = '', phones = [], emails = [] }: Partial<ContactInput>): IdentityContact => ({
  name,
  phones: phones.map(({ number }) => number),
  emails,
})

const laterContact = (known: LocalDate | null, said: LocalDate | null) =>
  said !== null && (known === null || said > known) ? { lastContactKnownOn: said } : {}
const united = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]
