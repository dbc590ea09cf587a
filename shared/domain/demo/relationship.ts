import type { OrganizationRole, Stage, Tier } from '../../model/organization.ts'
import type { DemoCompany } from './demo-company.ts'
import { type DayNumber, isoWeekdayOf, workdayFrom, workdayUpTo } from './demo-days.ts'
import { DemoRandom, evenShare } from './demo-random.ts'

/** How far the team has come with an organization, decided before any visit is written so that all of its records agree. */
export type Relationship = {
  roles: OrganizationRole[]
  stage: Stage
  tier: Tier | null
  /** CNY a year; null for who only sells, and where nobody asked yet. */
  annualPurchase: number | null
  createdDay: DayNumber
  /** How many conversations there were, the last of them on `lastTalkDay`. */
  talks: number
  lastTalkDay: DayNumber
  /** The day an open follow-up is due, if there is one. */
  dueDay: DayNumber | null
  /** Whether it is due by the tier's cadence, not by what was agreed. */
  dueByCadence: boolean
  problem: 'none' | 'open' | 'answered' | 'solved'
}

export function relationshipOf(
  seed: number,
  index: number,
  company: DemoCompany,
  today: DayNumber,
): Relationship {
  const random = new DemoRandom(seed, 50, index)
  const roles = rolesOf(company, evenShare(seed, 0, index))
  const buys = roles.includes('buyer')
  const annualPurchase = buys && !random.chance(0.08) ? purchaseAt(evenShare(seed, 4, index)) : null
  const tier = tierOf(annualPurchase, buys, random)
  const stage = stageOf(evenShare(seed, 1, index), tier)
  const cadence = cadenceDays[tier ?? 'C']
  let lastTalk = today - silentDays(stage, cadence, random)
  const talks = talkCount(stage, tier, random)

  const problem = talks === 0 ? 'none' : problemOf(evenShare(seed, 3, index), stage)
  if (problem === 'open') lastTalk = today - random.between(1, 6)

  const due = dueOf(evenShare(seed, 2, index), stage, { today, lastTalk, cadence, random })
  if (due !== null && !due.byCadence) lastTalk = Math.min(lastTalk, due.day - 1)
  // An open problem keeps the very day it was raised: on it hangs whether its 48 hours are over.
  if (problem !== 'open') lastTalk = workdayUpTo(lastTalk)

  const createdDay = Math.min(today - ageDays(stage, random), lastTalk)
  return {
    roles,
    stage,
    tier,
    annualPurchase,
    createdDay,
    talks,
    lastTalkDay: lastTalk,
    dueDay: due?.day ?? null,
    dueByCadence: due?.byCadence ?? false,
    problem,
  }
}

/** Days between two-way contacts each tier is due (the defaults of DOMAIN.md: key accounts monthly). */
const cadenceDays: Record<Tier, number> = { key: 30, A: 30, B: 60, C: 90, D: 180 }

function rolesOf(company: DemoCompany, share: number): OrganizationRole[] {
  if (company.kind === 'association') return ['association']
  if (company.retail || share < 0.7) return ['buyer']
  return share < 0.92 ? ['supplier'] : ['buyer', 'supplier']
}

/** Yearly purchases at given shares of the buyers: most buy for one or two million, the upper twentieth for most of the money. */
const purchaseQuantiles: readonly (readonly [number, number])[] = [
  [0, 30_000],
  [0.1, 150_000],
  [0.3, 500_000],
  [0.5, 1_300_000],
  [0.7, 3_600_000],
  [0.85, 9_000_000],
  [0.95, 30_000_000],
]

function purchaseAt(share: number): number {
  const tail = 0.95
  const amount =
    share < tail
      ? interpolate(share)
      : Math.min(2e10, 30_000_000 * ((1 - tail) / Math.max(1 - share, 1e-9)) ** (1 / 1.15))
  const unit = 10 ** Math.max(4, Math.floor(Math.log10(amount)) - 1)
  return Math.round(amount / unit) * unit
}

/** Straight lines on a logarithmic scale between the quantiles. */
function interpolate(share: number): number {
  const above = purchaseQuantiles.findIndex(([at]) => at > share)
  const [fromShare, from] = purchaseQuantiles[above - 1] ?? [0, 30_000]
  const [toShare, to] = purchaseQuantiles[above] ?? [1, from]
  return from * (to / from) ** ((share - fromShare) / (toShare - fromShare))
}

function tierOf(amount: number | null, buys: boolean, random: DemoRandom): Tier | null {
  if (amount === null)
    return random.chance(buys ? 0.5 : 0.3) ? null : random.pick(['B', 'C', 'C', 'D'] as const)
  // Money makes the class, but not alone.
  const felt = amount * (0.7 + random.next() * 0.6)
  if (felt >= 25_000_000) return 'key'
  if (felt >= 8_000_000) return 'A'
  if (felt >= 2_500_000) return 'B'
  return felt >= 500_000 ? 'C' : 'D'
}

function stageOf(share: number, tier: Tier | null): Stage {
  if (share < 0.16) return 'new'
  if (share < 0.5) return 'active'
  if (share < 0.73) return 'mature'
  if (share < 0.82) return 'atRisk'
  // Nobody lets a key account go without a fight.
  if (tier === 'key') return share < 0.94 ? 'atRisk' : 'mature'
  return share < 0.94 ? 'silent' : 'lost'
}

/** Days since the last two-way contact. */
function silentDays(stage: Stage, cadence: number, random: DemoRandom): number {
  switch (stage) {
    case 'new':
      return random.between(1, 25)
    case 'active':
    case 'mature':
      return random.between(1, Math.floor(cadence * 0.9))
    case 'atRisk':
      return random.between(Math.ceil(cadence * 1.15), cadence * 2)
    case 'silent':
      return random.between(Math.max(180, Math.ceil(cadence * 2.05)), Math.max(330, cadence * 2.6))
    case 'lost':
      return random.between(480, 700)
  }
}

function ageDays(stage: Stage, random: DemoRandom): number {
  switch (stage) {
    case 'new':
      return random.between(2, 80)
    case 'active':
      return random.between(90, 900)
    case 'mature':
      return random.between(420, 1_500)
    case 'atRisk':
      return random.between(240, 1_200)
    default:
      return random.between(400, 1_500)
  }
}

function talkCount(stage: Stage, tier: Tier | null, random: DemoRandom): number {
  const isLarge = tier === 'key' || tier === 'A'
  switch (stage) {
    case 'new':
      return random.between(0, 2)
    case 'active':
      return random.between(2, isLarge ? 8 : 5)
    case 'mature':
      return random.between(isLarge ? 8 : 4, isLarge ? 12 : 9)
    case 'atRisk':
      return random.between(2, 8)
    default:
      return random.between(1, 4)
  }
}

function problemOf(share: number, stage: Stage): Relationship['problem'] {
  const isInTouch = stage === 'new' || stage === 'active' || stage === 'mature'
  if (share < 0.045) return isInTouch ? 'open' : 'solved'
  if (share < 0.08) return 'answered'
  return share < 0.18 ? 'solved' : 'none'
}

type DueContext = { today: DayNumber; lastTalk: DayNumber; cadence: number; random: DemoRandom }

/** What is owed: some overdue, some today, more this week, most later; silent and lost organizations seldom. */
function dueOf(
  share: number,
  stage: Stage,
  { today, lastTalk, cadence, random }: DueContext,
): { day: DayNumber; byCadence: boolean } | null {
  if (stage === 'lost') return null
  if (stage === 'atRisk')
    return share < 0.6 ? { day: workdayUpTo(lastTalk + cadence), byCadence: true } : null
  if (stage === 'silent')
    return share < 0.2 ? { day: workdayFrom(today + random.between(5, 40)), byCadence: true } : null
  const byCadence = random.chance(0.2)
  if (share < 0.06) return { day: workdayUpTo(today - random.between(1, 12)), byCadence: false }
  if (share < 0.105) return { day: today, byCadence }
  if (share < 0.21) return { day: laterThisWeek(today, random), byCadence }
  return share < 0.45 ? { day: workdayFrom(today + random.between(7, 45)), byCadence } : null
}

/** A working day left in this week; towards its end some fall on the weekend, the others move to the next. */
function laterThisWeek(today: DayNumber, random: DemoRandom): DayNumber {
  const daysLeft = 7 - isoWeekdayOf(today)
  if (daysLeft >= 3) return today + random.between(1, daysLeft - 2)
  return daysLeft > 0 && random.chance(0.5)
    ? today + random.between(1, daysLeft)
    : workdayFrom(today + 1 + random.between(0, 4))
}
