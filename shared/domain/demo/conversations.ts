import { type DayNumber, workdayFrom } from './demo-days.ts'
import { DemoRandom } from './demo-random.ts'
import type { Relationship } from './relationship.ts'

/** Visits reach two years back. */
const daysBack = 729

export type Conversations = {
  /** Days somebody was spoken to, oldest first; the last one is the last two-way contact. */
  talkDays: DayNumber[]
  /** Days after that on which nobody answered. */
  missedDays: DayNumber[]
}

export function conversationsOf(
  seed: number,
  index: number,
  relationship: Relationship,
  today: DayNumber,
): Conversations {
  const { talks, lastTalkDay, createdDay, stage } = relationship
  const random = new DemoRandom(seed, 55, index)
  const first = Math.max(createdDay, today - daysBack)
  const talkDays = talks === 0 ? [] : [...workdays(talks - 1, first, lastTalkDay, random), lastTalkDay]
  const isLosing = stage === 'atRisk' || stage === 'silent' || stage === 'lost'
  const mayMiss = isLosing || random.chance(0.08)
  const missedDays = mayMiss ? workdays(random.between(0, 2), lastTalkDay + 5, today, random) : []
  return { talkDays, missedDays }
}

/** Up to `count` different working days from `first` to the day before `end`, in order. */
function workdays(count: number, first: DayNumber, end: DayNumber, random: DemoRandom): DayNumber[] {
  if (first >= end) return []
  const days = new Set<DayNumber>()
  for (let drawn = 0; drawn < count; drawn++) {
    const day = workdayFrom(random.between(first, end - 1))
    if (day < end) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}
