import { categoriesById } from '#db/repositories/categories.ts'
import { type DealBrief, lastDealReader } from '#db/repositories/deals.ts'
import { findTemplate } from '#db/repositories/message-templates.ts'
import { occasionsById } from '#db/repositories/occasions.ts'
import { allUsers } from '#db/repositories/team.ts'
import { readOwnCompany } from '#db/repositories/team-settings.ts'
import { allTouchPlans } from '#db/repositories/touch-plans.ts'
import { touchpointId } from '#db/repositories/touchpoint-id.ts'
import { dayFacts } from '#db/repositories/touchpoint-pages.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { birthdayMergedInto } from '#db/repositories/touchpoints.ts'
import type { Store } from '#db/store.ts'
import { lastDealOf } from '#shared/domain/deals/last-deal.ts'
import { composeMessage, plainMessage } from '#shared/domain/messages/compose-message.ts'
import { type LastDeal, type MergeFacts, mergeFactsOf } from '#shared/domain/messages/merge-facts.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ContactId, OrganizationId, TouchPlanId, UserId } from '#shared/model/ids.ts'
import type { ComposedMessage, Template } from '#shared/model/message.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import type { OwnCompany } from '#shared/model/own-company.ts'
import type { TouchPlan, Touchpoint } from '#shared/model/touchpoint.ts'
import { readOptOut } from '../sending/sending-settings.ts'

/** What a run over many greetings looks up again and again, read once: good for one call, never kept longer. */
export type TouchDesk = {
  store: Store
  today: LocalDate
  occasions: ReadonlyMap<OccasionId, Occasion>
  plans: readonly TouchPlan[]
  planById: ReadonlyMap<TouchPlanId, TouchPlan>
  template(id: string): Template | null
  ownerName(id: UserId | null): { name: string } | null
  lastDeal(id: OrganizationId, language: MessageLanguage): LastDeal | null
  /** Has their birthday gone into this greeting? */
  isBirthdayToo(contactId: ContactId, day: Pick<Day, 'occasionId' | 'year'>): boolean
  ownCompany: OwnCompany
  /** What the gateway puts behind every SMS: it counts for the segments. */
  smsOptOut: string | null
}

export function touchDesk(store: Store): TouchDesk {
  const templates = new Map<string, Template | null>()
  const owners = new Map(allUsers(store).map((user) => [user.id, { name: user.name }]))
  const plans = allTouchPlans(store)
  const deals = new Map<OrganizationId, DealBrief | null>()
  const readLastDeal = lastDealReader(store)
  const isMerged = birthdayMergedInto(store)
  return {
    store,
    today: today(store.clock),
    occasions: occasionsById(store),
    plans,
    planById: new Map(plans.map((plan) => [plan.id, plan])),
    ownCompany: readOwnCompany(store.sqlite),
    smsOptOut: readOptOut(store).sms,
    ownerName: (id) => (id === null ? null : (owners.get(id) ?? null)),
    lastDeal: (id, language) => {
      const known = deals.get(id)
      const deal = known === undefined ? readLastDeal(id) : known
      deals.set(id, deal)
      return deal && lastDealOf(deal, categoriesById(store), language)
    },
    isBirthdayToo: (contactId, { occasionId, year }) =>
      isMerged({ id: touchpointId(contactId, occasionId, year), contactId }),
    template: (id) => {
      const known = templates.get(id)
      if (known !== undefined) return known
      const found = findTemplate(store, id)
      templates.set(id, found)
      return found
    },
  }
}

export type Day = Pick<Touchpoint, 'occasionId' | 'occursOn' | 'year' | 'ownerId'>

/** What is looked up in the store for each message: left out where nothing asks for it. */
type LookedUp = Pick<MergeFacts, 'lastDeal' | 'isBirthdayToo'>

/** What a message may say of this person on this day. */
export function mergeFacts(
  desk: TouchDesk,
  { contact, organization }: TouchpointPerson,
  day: Day,
  language: MessageLanguage,
  lookedUp: LookedUp = {
    lastDeal: desk.lastDeal(organization.id, language),
    isBirthdayToo: desk.isBirthdayToo(contact.id, day),
  },
): MergeFacts | null {
  const occasion = desk.occasions.get(day.occasionId)
  if (occasion === undefined) return null
  const own = { ...organization, birthday: contact.birthday }
  return mergeFactsOf({
    contact,
    organization,
    owner: desk.ownerName(day.ownerId ?? organization.ownerId),
    occasion,
    occursOn: day.occursOn,
    ...dayFacts(occasion, day, own),
    language,
    ownCompanyName: ownCompanyName(desk.ownCompany, language),
    ...lookedUp,
  })
}

/** The other name where there is none in this language: better than a hole in a letter. */
export const ownCompanyName = ({ zh, en }: OwnCompany, language: MessageLanguage): string | null =>
  (language === 'en' ? en || zh : zh || en) || null

export type Worded = Day & Pick<Touchpoint, 'channel' | 'language' | 'templateId' | 'subject' | 'body'>

/**
 * The message as the person gets it: the user's own words, or what approval fixed, as they stand; else the template's.
 * Empty with a problem where there is neither.
 */
export function messageFor(
  desk: TouchDesk,
  greeting: Worded,
  person: TouchpointPerson | null,
): ComposedMessage {
  const options = { channel: greeting.channel ?? defaultChannel, optOut: desk.smsOptOut }
  if (greeting.body !== null) return plainMessage({ subject: greeting.subject, body: greeting.body }, options)
  const template = greeting.templateId === null ? null : desk.template(greeting.templateId)
  const facts = person && mergeFacts(desk, person, greeting, greeting.language)
  if (template === null || facts === null) return plainMessage({ subject: null, body: '' }, options)
  return composeMessage(template, facts, options)
}

/** A text without a channel has no segments and no limits. */
const defaultChannel: Channel = 'wechat'
