import { decideContact } from '#shared/domain/dedupe/decide-contact.ts'
import { decideByFacts } from '#shared/domain/dedupe/decide-match.ts'
import type { IdentityFacts } from '#shared/domain/dedupe/identity-facts.ts'
import type { IdentityContact } from '#shared/domain/dedupe/identity-record.ts'
import { mergeContact } from '#shared/domain/dedupe/merge-contact.ts'
import { mergeFields, spokenFields } from '#shared/domain/dedupe/merge-fields.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { DuplicateCandidate } from '#shared/model/duplicate.ts'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'
import type { KnownCompanies } from './known-companies.ts'
import type { Company, StagedContact } from './staged-company.ts'

/** What a row says, with names of colleagues and fields already resolved to ids. */
export type RowContent = {
  organization: Partial<OrganizationInput>
  contacts: Partial<ContactInput>[]
  lastContactOn: LocalDate | null
}

export type RowPlan =
  | {
      result: 'new' | 'updated' | 'unchanged'
      organizationId: OrganizationId
      contactId: ContactId | null
      matchedRow: number | null
    }
  | { result: 'review'; candidates: DuplicateCandidate[] }
  | { result: 'failed' }

export type PlanDeps = {
  known: KnownCompanies
  newOrganizationId(): OrganizationId
  newContactId(): ContactId
}

/**
 * Decides what becomes of a row and stages it. A row without a company name still joins the company its code or phone
 * belongs to; only when nobody claims it has it failed. `facts` is what is compared of the row.
 */
export function planRow(deps: PlanDeps, row: number, content: RowContent, facts: IdentityFacts): RowPlan {
  const legalName = content.organization.legalName ?? ''
  const decision = decideByFacts(facts, deps.known.candidatesFor(facts))
  if (decision.verdict === 'same') return join(deps, row, decision.id, content)
  if (legalName === '') return { result: 'failed' }
  if (decision.verdict === 'maybe') {
    return {
      result: 'review',
      candidates: decision.candidates.map((each) => ({ ...each, reasons: [...each.reasons] })),
    }
  }
  return create(deps, row, content, facts)
}

/** Stages the row as a company of its own; also what a person decides in a review. `facts`: what was compared of it. */
export function create(deps: PlanDeps, row: number, content: RowContent, facts?: IdentityFacts): RowPlan {
  const id = deps.newOrganizationId()
  const state: OrganizationInput = {
    ...emptyOrganization,
    ...content.organization,
    legalName: content.organization.legalName ?? '',
    lastContactKnownOn: content.lastContactOn,
  }
  const company: Company = {
    organization: {
      id,
      isNew: true,
      row,
      state,
      original: null,
      settled: spokenFields(content.organization),
    },
    contacts: [],
  }
  const people = content.contacts.map((each) => addContact(deps, company, each))
  // People without a name are given one when they are added: then what the row says is not what the company says.
  const isCompared = content.contacts.every(({ name }) => name !== undefined)
  deps.known.save(company, isCompared ? facts : undefined)
  return { result: 'new', organizationId: id, contactId: people[0]?.id ?? null, matchedRow: null }
}

/** Stages what the row adds to a known company: it fills, unites and updates by the rules of mergeFields. */
export function join(deps: PlanDeps, row: number, id: OrganizationId, content: RowContent): RowPlan {
  const company = deps.known.open(id, row)
  if (!company) return { result: 'failed' }
  const { organization } = company
  const matchedRow = organization.row < row ? organization.row : null
  const before = JSON.stringify([organization.state, company.contacts.map(({ state }) => state)])
  const code = content.organization.creditCode
  const changes = mergeFields(organization.state, content.organization, {
    sameCode: code !== undefined && code !== null && code === organization.state.creditCode,
    settled: new Set(organization.settled),
  })
  organization.state = {
    ...organization.state,
    ...changes,
    lastContactKnownOn: later(organization.state.lastContactKnownOn, content.lastContactOn),
  }
  organization.settled = united(organization.settled, spokenFields(content.organization))
  const people = content.contacts.map((each) => mergeOrAddContact(deps, company, each))
  deps.known.save(company)
  const after = JSON.stringify([organization.state, company.contacts.map(({ state }) => state)])
  return {
    result: before === after ? 'unchanged' : 'updated',
    organizationId: id,
    contactId: people[0]?.id ?? null,
    matchedRow,
  }
}

function mergeOrAddContact(
  deps: PlanDeps,
  company: Company,
  incoming: Partial<ContactInput>,
): StagedContact | null {
  const decision = decideContact(
    identityOf(incoming),
    company.contacts.map(({ id, state }) => ({ id, ...identityOf(state) })),
  )
  if (decision.verdict === 'none') return null
  const known =
    decision.verdict === 'same' ? company.contacts.find(({ id }) => id === decision.id) : undefined
  if (!known) return addContact(deps, company, incoming)
  known.state = { ...known.state, ...mergeContact(known.state, incoming, new Set(known.settled)) }
  known.settled = united(known.settled, spokenFields(incoming))
  return known
}

function addContact(deps: PlanDeps, company: Company, incoming: Partial<ContactInput>): StagedContact {
  const contact: StagedContact = {
    id: deps.newContactId(),
    organizationId: company.organization.id,
    isNew: true,
    // A card with a phone and no name is still somebody to call.
    state: {
      ...emptyContact,
      ...incoming,
      name: incoming.name ?? incoming.department ?? incoming.title ?? '—',
    },
    original: null,
    settled: spokenFields(incoming),
  }
  company.contacts.push(contact)
  return contact
}

const identityOf = ({ name = '', phones = [], emails = [] }: Partial<ContactInput>): IdentityContact => ({
  name,
  phones: phones.map(({ number }) => number),
  emails,
})

const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a
const united = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]
