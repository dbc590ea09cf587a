import type { Instant, LocalDate } from '../../model/dates.ts'
import type { MatchState } from '../../model/match.ts'
import type { NoDealReason, RequirementStatus } from '../../model/requirement.ts'
import { type DayNumber, instantOn } from '../demo/demo-days.ts'
import { DemoRandom } from '../demo/demo-random.ts'
import type { DemoOffering } from './demo-offerings.ts'
import type { DemoRequirement } from './demo-requirements.ts'
import { type Truth, truthOf } from './trade-truth.ts'

/** One pair somebody worked on, in one round. */
export type DemoMatch = {
  requirement: DemoRequirement
  offering: DemoOffering
  round: number
  state: MatchState
  proposedToSupplierAt: Instant | null
  proposedToBuyerAt: Instant | null
  answeredAt: Instant | null
  noDealReason: NoDealReason | null
}

export type DemoRounds = { status: RequirementStatus; round: number; matches: DemoMatch[] }

type Pair = { offering: DemoOffering; truth: Truth }
type Day = { number: DayNumber; date: LocalDate }

/**
 * How far matchmaking has come. `offered`: what suppliers known before the buyer have of the same good. What is refused is
 * refused for what really does not fit, and a supplier that does not keep its word mostly does not answer.
 */
export function demoRounds(
  seed: number,
  part: number,
  requirement: DemoRequirement,
  offered: readonly DemoOffering[],
  today: Day,
): DemoRounds {
  const random = new DemoRandom(seed, 130 + part, requirement.buyer.index)
  const status = random.pick(statuses)
  const pairs = offered
    .map((offering) => ({ offering, truth: truthOf(requirement, offering, today.date) }))
    .filter(
      ({ offering, truth }) => truth.excluded.length === 0 && offering.real.kind === requirement.wanted.kind,
    )
    .toSorted((a, b) => b.truth.grade - a.truth.grade)
  const right = pairs.filter(({ truth }) => truth.grade >= 2)
  const wrong = pairs.filter(({ truth }) => truth.grade < 2)
  if (status === 'open' || pairs.length === 0) return { status: 'open', round: 1, matches: [] }
  const worse = (winner: Pair) => wrong.filter((pair) => pair !== winner)
  const tell = teller(requirement, random, today.number)
  if (status === 'dealt') {
    // Where nothing fits, the nearest thing is sometimes bought all the same.
    const [winner, ...others] = pairs.filter(
      ({ offering, truth }) => offering.supplier.isReliable && truth.grade >= 1,
    )
    if (!winner) return { status: 'matching', round: 1, matches: underWay(tell, right, wrong, random) }
    const failed = random.chance(0.5) ? few(worse(winner).slice(0, 4), 2, random) : []
    const round = failed.length > 0 ? 2 : 1
    const lost = new Set([
      ...few(others.filter((pair) => !failed.includes(pair)).slice(0, 3), 1, random),
      ...(round === 1 ? few(worse(winner).slice(0, 4), 1, random) : []),
    ])
    return {
      status,
      round,
      matches: [
        ...failed.map((pair) => tell(pair, 1, 'rejected')),
        ...[...lost].map((pair) => tell(pair, round, 'rejected')),
        tell(winner, round, 'deal'),
      ],
    }
  }
  if (status === 'closed') {
    const tried = [...few(right, 1, random), ...few(wrong.slice(0, 4), 2, random)]
    return { status, round: 1, matches: tried.map((pair) => tell(pair, 1, 'noDeal')) }
  }
  return { status, round: 1, matches: underWay(tell, right, wrong, random) }
}

const statuses: readonly RequirementStatus[] = [
  'open',
  'open',
  'open',
  'open',
  'open',
  'matching',
  'matching',
  'dealt',
  'dealt',
  'closed',
]

type Tell = (pair: Pair, round: number, state: MatchState) => DemoMatch

function underWay(
  tell: Tell,
  right: readonly Pair[],
  wrong: readonly Pair[],
  random: DemoRandom,
): DemoMatch[] {
  const states = random.pick([
    ['shortlisted', 'shortlisted'],
    ['proposed', 'shortlisted'],
    ['proposed', 'proposed'],
    ['accepted', 'proposed'],
  ] as const)
  return [
    ...few(right, 2, random).map((pair, place) => tell(pair, 1, states[place] ?? 'shortlisted')),
    ...few(wrong.slice(0, 4), 1, random).map((pair) => tell(pair, 1, 'rejected')),
  ]
}

/** Proposed to the supplier first, to the buyer a day later, answered within a week or so. */
function teller(requirement: DemoRequirement, random: DemoRandom, today: DayNumber): Tell {
  return (pair, round, state) => {
    const proposedOn = today - random.between(9, 20) - (round === 1 ? 12 : 0)
    const isProposed = state !== 'shortlisted'
    const isAnswered = isProposed && state !== 'proposed'
    const minute = random.between(30, 500)
    return {
      requirement,
      offering: pair.offering,
      round,
      state,
      proposedToSupplierAt: isProposed ? instantOn(proposedOn, minute) : null,
      proposedToBuyerAt: isProposed ? instantOn(proposedOn + 1, minute) : null,
      answeredAt: isAnswered ? instantOn(proposedOn + random.between(2, 8), minute) : null,
      noDealReason: state === 'rejected' || state === 'noDeal' ? reasonFor(pair, random) : null,
    }
  }
}

/** What it really broke on; where everything fits somebody else was simply better, or nobody answered. */
function reasonFor({ offering, truth }: Pair, random: DemoRandom): NoDealReason {
  if (!offering.supplier.isReliable && random.chance(0.6)) return 'noReply'
  const far = truth.misses.find(({ size }) => size === 'far') ?? truth.misses[0]
  return far?.reason ?? random.pick(['price', 'other'] as const)
}

const few = (pairs: readonly Pair[], most: number, random: DemoRandom): Pair[] =>
  pairs.length === 0 ? [] : random.some(pairs, most)
