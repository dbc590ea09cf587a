import { categoriesById } from '#db/repositories/categories.ts'
import { contactsOf } from '#db/repositories/contacts.ts'
import { findMatch } from '#db/repositories/matches.ts'
import { findOffering } from '#db/repositories/offerings.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { findRequirement } from '#db/repositories/requirements.ts'
import { readOwnCompany } from '#db/repositories/team-settings.ts'
import { readName } from '#shared/domain/messages/read-name.ts'
import { salutationOf } from '#shared/domain/messages/salutation.ts'
import type { Contact } from '#shared/model/contact.ts'
import type { CategoryId, ContactId, MatchId } from '#shared/model/ids.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { Organization } from '#shared/model/organization.ts'
import type { Introduction, LetterFacts, LetterReader } from '#shared/model/trade-letter.ts'
import type { OpenService } from '../service-context.ts'

/** Both sides of a match, or null where one of them is gone. */
export function introductionOf({ store, me }: OpenService, matchId: MatchId): Introduction | null {
  const match = findMatch(store, matchId)
  const requirement = match && findRequirement(store, match.requirementId)
  const offering = match && findOffering(store, match.offeringId)
  const buyer = match && findOrganization(store, match.buyerId)
  const supplier = match && findOrganization(store, match.supplierId)
  if (!match || !requirement || !offering || !buyer || !supplier) return null
  const categories = categoriesById(store)
  const category = (id: CategoryId | null) => (id === null ? null : (categories.get(id)?.names ?? null))
  const atBuyer = contactsOf(store, buyer.id)
  const atSupplier = contactsOf(store, supplier.id)
  return {
    matchId,
    state: match.state,
    round: match.round,
    own: readOwnCompany(store.sqlite),
    signer: {
      zh: me().name,
      en: readName(me().name, { country: null, province: null }).inLatin ?? me().name,
    },
    buyer: {
      organizationId: buyer.id,
      name: buyer.legalName,
      proposed: match.proposedToBuyerAt !== null,
      readers: readersOf(buyer, atBuyer, requirement.contactId),
      facts: {
        ...companyFacts(buyer, atBuyer, requirement.contactId),
        title: requirement.title,
        specification: requirement.specification,
        category: category(requirement.categoryId),
        price: requirement.price,
        quantity: requirement.quantity,
        capacityPerMonth: null,
        leadTimeDays: null,
        regions: requirement.deliverTo === null ? [] : [requirement.deliverTo],
        neededBy: requirement.neededBy,
        method: requirement.method,
        certificates: requirement.certificates,
      },
    },
    supplier: {
      organizationId: supplier.id,
      name: supplier.legalName,
      proposed: match.proposedToSupplierAt !== null,
      readers: readersOf(supplier, atSupplier, null),
      facts: {
        ...companyFacts(supplier, atSupplier, null),
        title: offering.title,
        specification: offering.specification,
        category: category(offering.categoryId),
        price: offering.price,
        quantity: offering.moq,
        capacityPerMonth: offering.capacityPerMonth,
        leadTimeDays: offering.leadTimeDays,
        regions: offering.regions,
        neededBy: null,
        method: null,
        certificates: offering.certificates.map(({ name }) => name),
      },
    },
  }
}

type CompanyFacts = Pick<LetterFacts, 'companies' | 'company' | 'people' | 'addresses' | 'contact' | 'place'>

function companyFacts(
  company: Organization,
  contacts: readonly Contact[],
  first: ContactId | null,
): CompanyFacts {
  const { legalName, shortName, englishName, formerNames, country, province, city } = company
  const speaker = inOrder(contacts, first)[0]
  return {
    companies: [legalName, shortName, englishName, ...formerNames].filter((name) => name !== null),
    company: { zh: legalName, en: englishName ?? legalName },
    people: contacts.map(({ name }) => name),
    addresses: contacts.flatMap(({ phones, emails, wechat }) => [
      ...phones.map(({ number }) => number),
      ...emails,
      ...(wechat === null ? [] : [wechat]),
    ]),
    contact: speaker
      ? { name: speaker.name, phones: speaker.phones.map(({ number }) => number), emails: speaker.emails }
      : null,
    place: country === null && province === null && city === null ? null : { country, province, city },
  }
}

function readersOf(
  company: Organization,
  contacts: readonly Contact[],
  first: ContactId | null,
): LetterReader[] {
  return inOrder(contacts, first).map((contact) => {
    const salutation = (language: MessageLanguage) =>
      salutationOf(
        {
          name: readName(contact.name, company),
          salutation: contact.salutation,
          gender: contact.gender,
          title: contact.title,
        },
        language,
      )
    return {
      contactId: contact.id,
      name: contact.name,
      salutation: { zh: salutation('zh-CN'), en: salutation('en') },
      emails: contact.emails,
      phones: contact.phones.map(({ number }) => number),
      language: contact.language,
      mayBeContacted: !contact.doNotContact,
    }
  })
}

/** Whom the need names, then the first to ask for; whoever has left is not written to. */
const inOrder = (contacts: readonly Contact[], first: ContactId | null): Contact[] =>
  contacts
    .filter(({ leftOn }) => leftOn === null)
    .toSorted(
      (a, b) => Number(b.id === first) - Number(a.id === first) || Number(b.isPrimary) - Number(a.isPrimary),
    )
