import type { Contact } from '../../model/contact.ts'
import type { LocalDate } from '../../model/dates.ts'
import type { OrganizationId } from '../../model/ids.ts'
import type { FollowUp, FollowUpPriority } from '../../model/visit.ts'
import { carePriority } from '../cadence/care-priority.ts'
import type { DemoCompany } from './demo-company.ts'
import { type DayNumber, dateOf, dayNumberOf, instantOn } from './demo-days.ts'
import { demoFollowUpId } from './demo-ids.ts'
import { DemoRandom } from './demo-random.ts'
import type { Colleague } from './demo-users.ts'
import type { ToldVisit } from './demo-visits.ts'
import type { Relationship } from './relationship.ts'
import { fillTemplate } from './text-template.ts'
import { slotValues, topicOf } from './visit-slots.ts'
import { buyerWords, cancelledNotes, doneNotes, overseasWords } from './visit-words.ts'

export type FollowUpsContext = {
  seed: number
  index: number
  company: DemoCompany
  organizationId: OrganizationId
  contacts: readonly Contact[]
  relationship: Relationship
  owner: Colleague | null
  told: readonly ToldVisit[]
}

/** One follow-up for every next step a visit promised, and one of its own where contact is due by cadence or never began. */
export function demoFollowUps(context: FollowUpsContext): FollowUp[] {
  const { relationship, seed, index, told } = context
  const random = new DemoRandom(seed, 90, index)
  const why = new DemoRandom(seed, 91, index)
  const promised = told.flatMap((each, at) => {
    const { nextStep, nextStepDueOn } = each.visit
    return nextStep === null || nextStepDueOn === null
      ? []
      : [
          promisedFollowUp(
            context,
            each,
            told[at + 1],
            { title: nextStep, dueOn: nextStepDueOn, part: at, ...urgencyOf(context, each, why) },
            random,
          ),
        ]
  })
  const dueDay = relationship.dueDay
  if (dueDay === null || promised.some((followUp) => followUp.state === 'open')) return promised
  return [...promised, ownFollowUp(context, dueDay, random)]
}

type Promise = {
  title: string
  dueOn: LocalDate
  part: number
  priority: FollowUpPriority
  reason: string | null
}

/** Open when it is the one still due, else done by the next conversation, on its day, or given up. */
function promisedFollowUp(
  context: FollowUpsContext,
  { visit, contact, day }: ToldVisit,
  next: ToldVisit | undefined,
  { title, dueOn, part, priority, reason }: Promise,
  random: DemoRandom,
): FollowUp {
  const { relationship } = context
  const isOpen =
    !relationship.dueByCadence &&
    relationship.dueDay === dayNumberOf(dueOn) &&
    day === relationship.lastTalkDay
  const base = {
    id: demoFollowUpId(context.seed, context.index, part),
    organizationId: context.organizationId,
    contactId: contact?.id ?? null,
    visitId: visit.id,
    origin: 'visit' as const,
    title,
    reason,
    priority,
    dueOn,
    ownerId: context.owner?.id ?? null,
    isDemo: true,
    createdAt: visit.createdAt,
    deletedAt: null,
  }
  if (isOpen)
    return { ...base, state: 'open', doneAt: null, doneVisitId: null, note: null, updatedAt: visit.createdAt }
  if (random.chance(0.07)) {
    const updatedAt = instantOn(dayNumberOf(dueOn), random.between(60, 540))
    return {
      ...base,
      state: 'cancelled',
      doneAt: null,
      doneVisitId: null,
      note: random.pick(cancelledNotes),
      updatedAt,
    }
  }
  const isDoneByNext = next !== undefined && next.visit.outcome !== 'noAnswer'
  const doneAt = isDoneByNext ? next.visit.createdAt : instantOn(dayNumberOf(dueOn), random.between(60, 540))
  return {
    ...base,
    state: 'done',
    doneAt,
    doneVisitId: isDoneByNext ? next.visit.id : null,
    note: random.chance(0.2) ? random.pick(doneNotes) : null,
    updatedAt: doneAt,
  }
}

/** What came of the talk says how urgent its next step is, and mostly why. */
function urgencyOf(
  { seed, company, relationship }: FollowUpsContext,
  { visit, day, contact, topic, words }: ToldVisit,
  random: DemoRandom,
): { priority: FollowUpPriority; reason: string | null } {
  const outcome = visit.outcome ?? 'reached'
  const isUrgent = relationship.tier === 'key' || outcome === 'needsQuote'
  const slots = slotValues({
    seed,
    language: words.language,
    person: contact?.salutation ?? company.spokenName,
    topic,
    day,
    random,
  })
  return {
    priority: isUrgent ? 'high' : outcome === 'declined' ? 'low' : 'normal',
    reason: random.chance(0.6) ? fillTemplate(random.pick(words.reasons[outcome]), slots) : null,
  }
}

/** 定期回访 by cadence, or the first call to somebody who only left a card. */
function ownFollowUp(context: FollowUpsContext, dueDay: DayNumber, random: DemoRandom): FollowUp {
  const { company, contacts, relationship, told, seed, index } = context
  const last = told.at(-1)
  const words = last?.words ?? (company.kind === 'overseas' ? overseasWords : buyerWords)
  const contact = contacts[0] ?? null
  const createdDay = told.length === 0 ? relationship.createdDay : Math.min(dueDay, relationship.lastTalkDay)
  const createdAt = instantOn(createdDay, 599, 59)
  const slots = slotValues({
    seed,
    language: words.language,
    person: contact?.salutation ?? company.spokenName,
    topic: last?.topic ?? topicOf(random.pick(company.trade.products), random),
    day: createdDay,
    random,
  })
  return {
    id: demoFollowUpId(seed, index, 99),
    organizationId: context.organizationId,
    contactId: contact?.id ?? null,
    visitId: null,
    origin: last === undefined ? 'manual' : 'cadence',
    title: fillTemplate(random.pick(last === undefined ? words.first : words.cadence), slots),
    reason: null,
    priority: carePriority(relationship.tier),
    dueOn: dateOf(dueDay),
    state: 'open',
    doneAt: null,
    doneVisitId: null,
    ownerId: context.owner?.id ?? null,
    note: null,
    isDemo: true,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  }
}
