import type { Contact } from '../../model/contact.ts'
import type { OrganizationId } from '../../model/ids.ts'
import type { Visit, VisitKind, VisitOutcome } from '../../model/visit.ts'
import { conversationsOf } from './conversations.ts'
import type { DemoCompany } from './demo-company.ts'
import { type DayNumber, dateOf, instantOn, workdayFrom } from './demo-days.ts'
import { demoVisitId } from './demo-ids.ts'
import { DemoRandom, ticketsOf } from './demo-random.ts'
import type { Colleague } from './demo-users.ts'
import type { Relationship } from './relationship.ts'
import { fillTemplate } from './text-template.ts'
import { type Product, relatedTrades } from './trade-data.ts'
import { slotValues, type Topic, topicOf } from './visit-slots.ts'
import { associationWords, buyerWords, overseasWords, supplierWords, type VisitWords } from './visit-words.ts'

export type VisitsContext = {
  seed: number
  index: number
  today: DayNumber
  company: DemoCompany
  organizationId: OrganizationId
  contacts: readonly Contact[]
  purchaseCategories: readonly string[]
  relationship: Relationship
  owner: Colleague | null
  team: readonly Colleague[]
}

/** A visit and what the follow-ups and problems that come of it need to know. */
export type ToldVisit = {
  visit: Visit
  day: DayNumber
  contact: Contact | null
  topic: Topic
  words: VisitWords
}

/** Everything logged about one organization, oldest first. */
export function demoVisits(context: VisitsContext): ToldVisit[] {
  const { relationship, seed, index, today } = context
  const { talkDays, missedDays } = conversationsOf(seed, index, relationship, today)
  const random = new DemoRandom(seed, 80, index)
  const products = productsOf(context)
  let topic = topicOf(random.pick(products), random)
  const topics = new Map([[topic.product, topic]])
  return [...talkDays, ...missedDays].map((day, part) => {
    // A matter goes over two or three talks before the next one comes up.
    if (random.chance(0.45)) {
      const product = random.pick(products)
      topic = topicOf(product, random, topics.get(product))
      topics.set(product, topic)
    }
    const moment = {
      day,
      part,
      topic,
      isLastTalk: part === talkDays.length - 1,
      isMissed: part >= talkDays.length,
    }
    return tellVisit(context, moment, random)
  })
}

type Moment = { day: DayNumber; part: number; topic: Topic; isLastTalk: boolean; isMissed: boolean }

function tellVisit(context: VisitsContext, moment: Moment, random: DemoRandom): ToldVisit {
  const { day, part, topic, isMissed } = moment
  const words = wordsFor(context, random)
  const contact = random.chance(0.7) ? (context.contacts[0] ?? null) : presentContact(context, day, random)
  const user = (random.chance(0.88) ? context.owner : random.pick(context.team)) ?? context.team[1] ?? null
  const outcome = isMissed ? 'noAnswer' : outcomeOf(context.relationship, moment.isLastTalk, random)
  const kind = kindOf(context.company, outcome, moment.isLastTalk, random)
  const slots = slotValues({
    seed: context.seed,
    language: words.language,
    person: contact?.salutation ?? context.company.spokenName,
    topic,
    day,
    random,
  })
  const duration = durationOf(kind, isMissed, random)
  const minute = random.between(30, 570 - (duration ?? 0))
  const saved = instantOn(day, minute + (duration ?? 0), random.between(0, 59))
  const hears = !isMissed && words !== associationWords
  const next = nextStepOf(context, moment, outcome, words, random)
  return {
    day,
    contact,
    topic,
    words,
    visit: {
      id: demoVisitId(context.seed, context.index, part),
      organizationId: context.organizationId,
      contactId: contact?.id ?? null,
      userId: user?.id ?? null,
      kind,
      happenedAt: instantOn(day, minute),
      happenedOn: dateOf(day),
      durationMinutes: duration,
      outcome,
      summary: summaryOf(words, kind, outcome, slots, random),
      participants: participantsOf(context, kind, contact, user, random),
      dealsHeard: hears && random.chance(0.16) ? fillTemplate(random.pick(words.deals), slots) : null,
      needsHeard: hears && random.chance(0.26) ? fillTemplate(random.pick(words.needs), slots) : null,
      nextStep: next === null ? null : fillTemplate(next.template, slots),
      nextStepDueOn: next === null ? null : dateOf(next.dueDay),
      attachments: [],
      isDemo: true,
      createdAt: saved,
      updatedAt: saved,
      corrections: 0,
      deletedAt: null,
    },
  }
}

function wordsFor({ company, relationship }: VisitsContext, random: DemoRandom): VisitWords {
  if (company.kind === 'association') return associationWords
  if (company.kind === 'overseas' && random.chance(0.7)) return overseasWords
  const { roles } = relationship
  if (!roles.includes('buyer')) return supplierWords
  return roles.includes('supplier') && random.chance(0.4) ? supplierWords : buyerWords
}

/** What is talked about: what a buyer buys, what a supplier makes. */
function productsOf({ company, purchaseCategories }: VisitsContext): readonly Product[] {
  const bought = [company.trade, ...relatedTrades(company.trade)]
    .flatMap((trade) => trade.products)
    .filter((product) => purchaseCategories.includes(product.category))
  return bought.length > 0 ? bought : company.trade.products
}

function presentContact({ contacts }: VisitsContext, day: DayNumber, random: DemoRandom): Contact | null {
  const contact = random.pick(contacts)
  return contact.leftOn !== null && contact.leftOn <= dateOf(day) ? (contacts[0] ?? null) : contact
}

const kindTickets = ticketsOf([
  ['call', 44],
  ['wechat', 23],
  ['visit', 14],
  ['meeting', 6],
  ['email', 7],
  ['event', 4],
  ['sms', 1],
  ['fax', 1],
])
const overseasTickets = ticketsOf([
  ['email', 46],
  ['call', 14],
  ['meeting', 18],
  ['wechat', 10],
  ['event', 8],
  ['visit', 4],
])

function kindOf(
  { kind }: DemoCompany,
  outcome: VisitOutcome,
  isLastTalk: boolean,
  random: DemoRandom,
): VisitKind {
  if (outcome === 'noAnswer' || outcome === 'callBack') return 'call'
  const drawn = random.pick(kind === 'overseas' ? overseasTickets : kindTickets)
  // A text or fax sent out is no conversation to end on.
  return isLastTalk && (drawn === 'sms' || drawn === 'fax') ? 'call' : drawn
}

const outcomeTickets = ticketsOf([
  ['reached', 34],
  ['interested', 22],
  ['needsQuote', 19],
  ['agreed', 13],
  ['callBack', 9],
  ['declined', 3],
])

function outcomeOf({ stage }: Relationship, isLastTalk: boolean, random: DemoRandom): VisitOutcome {
  if (stage === 'lost' && isLastTalk) return random.chance(0.7) ? 'declined' : 'callBack'
  const drawn = random.pick(outcomeTickets)
  return drawn === 'declined' && stage === 'mature' ? 'reached' : drawn
}

function durationOf(kind: VisitKind, isMissed: boolean, random: DemoRandom): number | null {
  if (isMissed) return null
  switch (kind) {
    case 'call':
      return random.between(3, 24)
    case 'visit':
      return random.between(8, 30) * 5
    case 'meeting':
      return random.between(5, 16) * 5
    case 'event':
      return random.between(3, 9) * 5
    default:
      return null
  }
}

function summaryOf(
  words: VisitWords,
  kind: VisitKind,
  outcome: VisitOutcome,
  slots: ReturnType<typeof slotValues>,
  random: DemoRandom,
): string {
  const said = fillTemplate(random.pick(words.said[outcome]), slots)
  // Who puts us off says no more than that.
  if (outcome === 'noAnswer' || outcome === 'callBack') return said
  const gap = words.language === 'en' ? ' ' : ''
  const opening = random.chance(0.5) ? fillTemplate(random.pick(words.opening[kind]), slots) + gap : ''
  const detail = random.chance(0.36) ? gap + fillTemplate(random.pick(words.detail), slots) : ''
  return opening + said + detail
}

function participantsOf(
  { contacts }: VisitsContext,
  kind: VisitKind,
  contact: Contact | null,
  user: Colleague | null,
  random: DemoRandom,
): string[] {
  if (kind !== 'visit' && kind !== 'meeting' && kind !== 'event') return []
  const also = random.chance(0.35) ? random.pick(contacts).name : undefined
  return [...new Set([contact?.name, also, user?.name].filter((name) => name !== undefined))]
}

/**
 * The last conversation promises what is open now; an earlier one promised something in half of the cases. A missed call is tried
 * again, which the next record shows.
 */
function nextStepOf(
  { relationship, today }: VisitsContext,
  { day, isLastTalk, isMissed }: Moment,
  outcome: VisitOutcome,
  words: VisitWords,
  random: DemoRandom,
) {
  if (isMissed) return null
  const [template, soonest, latest] = random.pick(words.next[outcome])
  if (isLastTalk && relationship.dueDay !== null && !relationship.dueByCadence)
    return { template, dueDay: relationship.dueDay }
  const dueDay = workdayFrom(day + random.between(soonest, latest))
  // What is past and not open was done; a promise still to come would have to be open.
  return dueDay < today && random.chance(isLastTalk ? 0.35 : 0.55) ? { template, dueDay } : null
}
