/** `interval`: where the true reply rate lies in 95 of 100 cases; null when too few people got the message to say. */
export type ReplyRate = { sent: number; replied: number; rate: number | null; interval: Interval | null }
export type Interval = { low: number; high: number }

/**
 * How many of those who got a message answered. Rates from 0 to 1. The interval is Wilson's score interval, which holds
 * for small counts and for rates near 0 (Wilson 1927; Brown, Cai & DasGupta 2001).
 *
 * "Too few to say" follows the U.S. National Center for Health Statistics' Data Presentation Standards for Proportions
 * (Parker et al. 2017, Vital Health Stat 2(175)), with this interval in the place of theirs: fewer than 30 people, or an
 * interval 30 points wide or more, or one of over 5 points that is wider than 130 % of the rate itself.
 */
export function replyRate({ sent, replied }: { sent: number; replied: number }): ReplyRate {
  // Somebody may answer twice, or be logged so: nobody counts more than once.
  const answered = Math.min(Math.max(replied, 0), Math.max(sent, 0))
  if (sent <= 0) return { sent: 0, replied: 0, rate: null, interval: null }
  const rate = answered / sent
  const interval = wilsonInterval(answered, sent)
  return { sent, replied: answered, rate, interval: isTooWide(sent, rate, interval) ? null : interval }
}

/** Wilson's score interval for `hits` of `count`, `count` 1 or more. */
export function wilsonInterval(hits: number, count: number): Interval {
  const rate = hits / count
  const spread = z95 ** 2 / count
  const middle = (rate + spread / 2) / (1 + spread)
  const half = (z95 / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / count + spread / (4 * count))
  // Exactly 0 and 1 at the ends, where rounding would leave a trace.
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === count ? 1 : Math.min(1, middle + half),
  }
}

/** The 97.5 % quantile of the normal distribution. */
const z95 = 1.959963984540054

const fewestPeople = 30
const widest = 0.3
const alwaysNarrow = 0.05
const widestForItsRate = 1.3

function isTooWide(sent: number, rate: number, { low, high }: Interval): boolean {
  const width = high - low
  if (sent < fewestPeople || width >= widest) return true
  return width > alwaysNarrow && width > widestForItsRate * rate
}
