/** One line of a benchmark: a median or percentile, its bar, and the same work done by the bare tool in the same run. */
export type Measurement = {
  name: string
  value: number
  unit: 'ms' | 's' | 'MB' | ''
  /** What it may cost at most (at least, with `higherIsBetter`). Null: for orientation. */
  bar: number | null
  higherIsBetter?: boolean
  /** The bare tool's figure, same unit; null where there is nothing to compare with. */
  reference: number | null
  ratio: number | null
}

export function measurement(
  name: string,
  unit: Measurement['unit'],
  value: number,
  bar: number | null,
  reference: number | null = null,
): Measurement {
  return {
    name,
    value: round(value),
    unit,
    bar,
    reference: reference === null ? null : round(reference),
    ratio: reference ? round(value / reference) : null,
  }
}

/** Milliseconds of each call of `work`, after `warmUp` calls that do not count. */
export function timeEach<T>(inputs: readonly T[], work: (input: T) => unknown, warmUp = 5): number[] {
  for (const input of inputs.slice(0, warmUp)) work(input)
  return inputs.map((input) => {
    const started = performance.now()
    work(input)
    return performance.now() - started
  })
}

export async function timeEachAsync<T>(
  inputs: readonly T[],
  work: (input: T) => Promise<unknown>,
  warmUp = 2,
): Promise<number[]> {
  for (const input of inputs.slice(0, warmUp)) await work(input)
  const times: number[] = []
  for (const input of inputs) {
    const started = performance.now()
    await work(input)
    times.push(performance.now() - started)
  }
  return times
}

export const median = (times: readonly number[]): number => percentile(times, 0.5)
export const p95 = (times: readonly number[]): number => percentile(times, 0.95)

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const round = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))
