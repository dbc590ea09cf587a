import type { Problem } from '../../model/visit.ts'
import { type DayNumber, instantOn } from './demo-days.ts'
import { demoProblemId } from './demo-ids.ts'
import { DemoRandom } from './demo-random.ts'
import type { Colleague } from './demo-users.ts'
import type { ToldVisit } from './demo-visits.ts'
import type { Relationship } from './relationship.ts'
import { fillTemplate } from './text-template.ts'
import { slotValues } from './visit-slots.ts'

export type ProblemsContext = {
  seed: number
  index: number
  today: DayNumber
  relationship: Relationship
  owner: Colleague | null
  told: readonly ToldVisit[]
}

/** What came up in a conversation: an open problem in the last one, so that its 48 hours run or ran out in these days. */
export function demoProblems({ seed, index, today, relationship, owner, told }: ProblemsContext): Problem[] {
  if (relationship.problem === 'none') return []
  const random = new DemoRandom(seed, 100, index)
  const talks = told.filter(({ visit }) => visit.outcome !== 'noAnswer')
  const raised = relationship.problem === 'solved' ? random.pick(talks) : talks.at(-1)
  if (raised === undefined) return []
  const { visit, contact, day, topic, words } = raised
  const slots = slotValues({
    seed,
    language: words.language,
    person: contact?.salutation ?? '',
    topic,
    day,
    random,
  })
  const { text, answers } = random.pick(words.problems)
  // Most answers come in time, one in five does not; nothing happens after today's morning.
  const answeredDay = Math.min(
    today - 1,
    day + (random.chance(0.8) ? random.between(0, 2) : random.between(3, 6)),
  )
  const answeredAt =
    relationship.problem === 'open' ? null : instantOn(answeredDay, 600 + random.between(0, 59))
  const solvedDay = Math.min(today - 1, answeredDay + random.between(1, 15))
  const solvedAt =
    relationship.problem === 'solved' ? instantOn(solvedDay, 660 + random.between(0, 59)) : null
  return [
    {
      id: demoProblemId(seed, index, 0),
      organizationId: visit.organizationId,
      contactId: visit.contactId,
      visitId: visit.id,
      text: fillTemplate(text, slots),
      state: relationship.problem,
      raisedAt: visit.happenedAt,
      answeredAt,
      solvedAt,
      answer: answeredAt === null ? null : fillTemplate(random.pick(answers), slots),
      ownerId: owner?.id ?? null,
      createdAt: visit.createdAt,
      updatedAt: solvedAt ?? answeredAt ?? visit.createdAt,
      deletedAt: null,
    },
  ]
}
