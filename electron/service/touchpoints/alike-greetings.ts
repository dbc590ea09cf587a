import { dayFacts } from '#db/repositories/touchpoint-pages.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import { answerOf, askedFacts } from '#shared/domain/messages/asked-facts.ts'
import { type MergeFacts, yearsTogether } from '#shared/domain/messages/merge-facts.ts'
import { isSameForAll } from '#shared/domain/occasions/occasion-dates.ts'
import { channelAddress } from '#shared/domain/touchpoints/channel-address.ts'
import { languageOf } from '#shared/domain/touchpoints/check-touchpoint.ts'
import type { OwedGreeting } from '#shared/domain/touchpoints/owed-greetings.ts'
import { variantOf } from '#shared/domain/touchpoints/variant-of.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Template } from '#shared/model/message.ts'
import type { TouchPlan, TouchpointIssue } from '#shared/model/touchpoint.ts'
import { checkGreeting, composedIssues, type TextIssues } from './check-greeting.ts'
import { mergeFacts, type TouchDesk } from './touch-desk.ts'

/** Greetings that are alike, from the first day of theirs to the last. `issues` is null where they go into another message. */
export type AlikeGreetings = {
  owed: OwedGreeting
  issues: readonly TouchpointIssue[] | null
  from: LocalDate
  until: LocalDate
  count: number
}

type Asked = Parameters<typeof answerOf>[0]

/** Of the day more than of the person. */
const isOfDay = (asked: Asked): boolean =>
  ['occasion', 'date', 'lunarDate', 'yearsTogether', 'anniversary', 'isBirthdayToo'].includes(asked)

/**
 * Counts greetings in groups that are alike: what stands against one follows from how its person can and may be reached and
 * from which of the facts its text asks for are known, never from what they say. One of each group is looked at as all are
 * before they are sent. For counting a hundred thousand people ahead.
 */
export class AlikeCounter {
  readonly #desk: TouchDesk
  readonly #channels: readonly Channel[]
  readonly #ofPerson: readonly Asked[]
  readonly #ofDay: readonly Asked[]
  readonly #asksYears: boolean
  readonly #asksDeal: boolean
  readonly #plansWithTwoTexts: ReadonlySet<TouchPlan>
  readonly #likenesses = new Map<string, number>()
  readonly #onSameDay = new Map<OwedGreeting, Map<number, AlikeGreetings>>()
  readonly #onOwnDay = new Map<string, AlikeGreetings>()
  readonly #askedBy = new Map<string, readonly Asked[]>()
  readonly #knownIssues = new Map<string, readonly TouchpointIssue[]>()

  constructor(desk: TouchDesk, plans: readonly TouchPlan[]) {
    const asked = [...new Set(plans.flatMap((plan) => askedByPlan(desk, plan)))]
    this.#desk = desk
    this.#channels = [...new Set(plans.flatMap(({ channels }) => channels))]
    this.#ofPerson = asked.filter((each) => !isOfDay(each))
    this.#ofDay = asked.filter(isOfDay)
    this.#asksYears = asked.includes('yearsTogether')
    this.#asksDeal = asked.some((each) => each.startsWith('lastDeal'))
    this.#plansWithTwoTexts = new Set(
      plans.filter(({ templates }) => templates.some(({ templateIdB }) => templateIdB !== null)),
    )
  }

  add(person: TouchpointPerson, owed: readonly OwedGreeting[]): void {
    const [first] = owed
    if (first === undefined) return
    const facts = this.#factsOf(person, first)
    const likeness = this.#likenessOf(person, facts)
    for (const each of owed) {
      const group = isSameForAll(each.occasion)
        ? this.#onSameDayAs(each, person, likeness, facts)
        : this.#onOwnDayAs(each, person, likeness, facts)
      group.count += 1
    }
  }

  *groups(): Generator<AlikeGreetings> {
    for (const groups of this.#onSameDay.values()) yield* groups.values()
    yield* this.#onOwnDay.values()
  }

  #factsOf(person: TouchpointPerson, { occasion, on, year }: OwedGreeting): MergeFacts | null {
    const { contact, organization } = person
    const day = { occasionId: occasion.id, occursOn: on, year, ownerId: organization.ownerId }
    const language = languageOf(contact, organization)
    // A deal of each company is a question of its own to the store.
    const lastDeal = this.#asksDeal ? this.#desk.lastDeal(organization.id, language) : null
    return mergeFacts(this.#desk, person, day, language, { lastDeal, isBirthdayToo: false })
  }

  #onSameDayAs(
    owed: OwedGreeting,
    person: TouchpointPerson,
    likeness: number,
    facts: MergeFacts | null,
  ): AlikeGreetings {
    // Whoever is owed it is owed the same object; see `owedGreetings`.
    let groups = this.#onSameDay.get(owed)
    if (groups === undefined) {
      groups = new Map()
      this.#onSameDay.set(owed, groups)
    }
    const years = this.#asksYears ? (yearsTogether(person.organization, owed.on) ?? 0) : 0
    const key = (likeness * mostYears + years) * 2 + (this.#isOtherText(owed, person) ? 1 : 0)
    let group = groups.get(key)
    if (group === undefined) {
      group = this.#look(owed, person, facts, `${owed.on} ${years}`)
      groups.set(key, group)
    }
    return group
  }

  #onOwnDayAs(
    owed: OwedGreeting,
    person: TouchpointPerson,
    likeness: number,
    facts: MergeFacts | null,
  ): AlikeGreetings {
    const { plan, occasion, on, year, mergedInto } = owed
    const own = { ...person.organization, birthday: person.contact.birthday }
    const factsOfDay = facts && {
      ...facts,
      yearsTogether: yearsTogether(person.organization, on),
      ...dayFacts(occasion, { occursOn: on, year }, own),
    }
    const answers = factsOfDay && this.#ofDay.map((each) => answerOf(each, factsOfDay)).join(' ')
    const isLate = on < this.#desk.today
    const key = `${plan.id} ${year} ${likeness} ${mergedInto !== null} ${isLate} ${this.#isOtherText(owed, person)} ${answers}`
    const group = this.#onOwnDay.get(key) ?? this.#look(owed, person, facts, `${answers}`)
    this.#onOwnDay.set(key, group)
    if (on < group.from) group.from = on
    if (on > group.until) group.until = on
    return group
  }

  #isOtherText({ plan, occasion, year }: OwedGreeting, { contact }: TouchpointPerson): boolean {
    return this.#plansWithTwoTexts.has(plan) && variantOf(contact.id, occasion.id, year) === 'B'
  }

  #look(owed: OwedGreeting, person: TouchpointPerson, facts: MergeFacts | null, day: string): AlikeGreetings {
    const { plan, occasion, on, year, mergedInto } = owed
    const ownerId = plan.ownerId ?? person.organization.ownerId
    const untouched = { keepChannel: null, subject: null, body: null }
    const greeting = { occasionId: occasion.id, occursOn: on, year, ownerId, sendOn: on, ...untouched }
    const check = () =>
      checkGreeting(this.#desk, person, plan, greeting, (...text) => this.#textIssues(facts, day, ...text))
    return { owed, issues: mergedInto === null ? check().issues : null, from: on, until: on, count: 0 }
  }

  /** Those who can be reached in many ways still have one text: it is written once for all who give it the same answers. */
  #textIssues(facts: MergeFacts | null, day: string, ...text: Parameters<TextIssues>) {
    const [desk, , { occasionId, ownerId }, { templateId, channel }] = text
    const template = templateId === null ? null : desk.template(templateId)
    if (facts === null || template === null) return composedIssues(...text)
    const asked = this.#askedBy.get(template.id) ?? [...askedByText(template)]
    this.#askedBy.set(template.id, asked)
    const answers = asked.map((each) => (isOfDay(each) ? '' : answerOf(each, facts)))
    const hasOwner = desk.ownerName(ownerId) !== null
    const key = `${templateId} ${channel} ${occasionId} ${day} ${hasOwner} ${facts.language} ${answers}`
    const issues = this.#knownIssues.get(key) ?? composedIssues(...text)
    this.#knownIssues.set(key, issues)
    return issues
  }

  #likenessOf({ contact, organization }: TouchpointPerson, facts: MergeFacts | null): number {
    let text = `${facts?.language} ${contact.preferredChannel} ${contact.consent.join()} ${organization.stage === 'lost'}`
    text += ` ${contact.doNotContact} ${organization.blacklistReason !== null} `
    for (const channel of this.#channels)
      text += channelAddress(channel, contact, organization) === null ? '0' : '1'
    if (facts !== null) for (const each of this.#ofPerson) text += ` ${answerOf(each, facts)}`
    const known = this.#likenesses.get(text)
    if (known !== undefined) return known
    this.#likenesses.set(text, this.#likenesses.size)
    return this.#likenesses.size - 1
  }
}

/** Dates are of 1900 to 2100. */
const mostYears = 256

const askedByPlan = (desk: TouchDesk, { templates }: TouchPlan): Asked[] =>
  templates
    .flatMap(({ templateId, templateIdB }) => [templateId, templateIdB ?? templateId])
    .flatMap((id) => desk.template(id) ?? [])
    .flatMap((template) => [...askedByText(template)])

const askedByText = ({ subject, body }: Template): ReadonlySet<Asked> =>
  new Set([...askedFacts(subject ?? ''), ...askedFacts(body)])
