/**
 * Repeatable chance for demo data. Every number follows from (seed, stream, index) alone, never from what was drawn for an
 * earlier record: any range of organizations can be made without the ones before it.
 */
export class DemoRandom {
  private state: number

  constructor(seed: number, stream: number, index: number) {
    this.state = hash(seed, stream, index)
  }

  /** In [0, 1); Tommy Ettinger's mulberry32, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number from `low` to `high`, both included; `low` when the range is empty. */
  between(low: number, high: number): number {
    return high <= low ? low : low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return pickAt(list, this.next())
  }

  /** Up to `count` different members, in the order drawn. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set<T>()
    for (let tries = 0; tries < count * 3 && chosen.size < count; tries++) chosen.add(this.pick(list))
    return [...chosen]
  }
}

/** The member at `share` (in [0, 1)) of a list. */
export function pickAt<T>(list: readonly T[], share: number): T {
  const member = list[Math.min(list.length - 1, Math.floor(share * list.length))]
  if (member === undefined) throw new RangeError('nothing to pick from')
  return member
}

/** Each thing as often as it weighs, for a weighted pick. */
export function ticketsOf<const T>(weights: readonly (readonly [thing: T, weight: number])[]): readonly T[] {
  return weights.flatMap(([thing, weight]) => Array.from({ length: weight }, () => thing))
}

/** 32 mixed bits of its arguments (finalizer of MurmurHash3, public domain). */
export function hash(seed: number, stream: number, index: number, part = 0): number {
  let bits = mix(seed ^ Math.imul(stream + 1, 0x9e3779b1))
  bits = mix(bits ^ Math.imul(index + 1, 0x85ebca77))
  return mix(bits ^ Math.imul(part + 1, 0xc2b2ae3d)) >>> 0
}

function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const roots = [Math.SQRT2, Math.sqrt(3), Math.sqrt(5), Math.sqrt(7), Math.sqrt(11), Math.sqrt(13)]

/**
 * A share in [0, 1) whose values lie evenly over any run of indexes (Weyl's sequence), so that three hundred organizations
 * already hold their part of every stage and due day. `dimension` 0–5 selects independent sequences.
 */
export function evenShare(seed: number, dimension: number, index: number): number {
  const offset = hash(seed, 900 + dimension, 0) / 4_294_967_296
  const share = offset + (index + 1) * (roots[dimension % roots.length] ?? Math.SQRT2)
  return share - Math.floor(share)
}

/** A one-to-one reordering of 0 … size−1, for numbers that must not repeat. `size` below 2^26, larger indexes start over. */
export function permute(seed: number, index: number, size: number): number {
  const { factor, offset } = orderOf(seed, size)
  return ((index % size) * factor + offset) % size
}

const orders = new Map<number, { seed: number; factor: number; offset: number }>()

function orderOf(seed: number, size: number): { factor: number; offset: number } {
  const known = orders.get(size)
  if (known?.seed === seed) return known
  let factor = 1 + (hash(seed, 950, size) % size)
  while (greatestCommonDivisor(factor, size) !== 1) factor = (factor % size) + 1
  const order = { seed, factor, offset: hash(seed, 951, size) % size }
  orders.set(size, order)
  return order
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
