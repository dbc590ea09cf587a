import { type Interval, type ReplyRate, replyRate, wilsonInterval } from './reply-rate.ts'

type Counts = { sent: number; replied: number }

/**
 * `difference` is A's rate minus B's and `interval` its 95 % interval; both null when one of them is too few to say.
 * `better` names a variant only when the interval leaves out 0; `undecided` says the two may well be alike.
 */
export type VariantComparison = {
  a: ReplyRate
  b: ReplyRate
  difference: number | null
  interval: Interval | null
  better: 'A' | 'B' | 'undecided' | 'tooFew'
}

/**
 * Which of two texts got more replies, said only when the counts say so. Newcombe's hybrid score interval for the
 * difference of two independent rates (Newcombe 1998, method 10).
 */
export function compareVariants(countsA: Counts, countsB: Counts): VariantComparison {
  const a = replyRate(countsA)
  const b = replyRate(countsB)
  if (a.rate === null || b.rate === null || !a.interval || !b.interval) {
    return { a, b, difference: null, interval: null, better: 'tooFew' }
  }
  const difference = a.rate - b.rate
  const ofA = wilsonInterval(a.replied, a.sent)
  const ofB = wilsonInterval(b.replied, b.sent)
  const interval = {
    low: difference - Math.hypot(a.rate - ofA.low, ofB.high - b.rate),
    high: difference + Math.hypot(ofA.high - a.rate, b.rate - ofB.low),
  }
  const better = interval.low > 0 ? 'A' : interval.high < 0 ? 'B' : 'undecided'
  return { a, b, difference, interval, better }
}
