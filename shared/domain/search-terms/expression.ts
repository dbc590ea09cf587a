/** A full-text expression, or null for one that asks nothing. */
export type Expression = string | null

/** Folded text holds letters, digits and characters only, so nothing in it can end the quotes. */
export const term = (kind: string, value: string): Expression => (value === '' ? null : `"${kind}${value}"`)

export const or = (expressions: readonly Expression[]): Expression => join(expressions, 'OR')

/** A side without terms asks nothing; null only when no side asks anything. */
export const and = (expressions: readonly Expression[]): Expression => join(expressions, 'AND')

/**
 * One of several `and`s. What they begin with alike is asked for once, and one that asks for more than another is left
 * out: every term that is named costs a look into each part of the index.
 */
export function anyWay(ways: readonly (readonly Expression[])[]): Expression {
  const asked = ways
    .map((way) => [...new Set(way.filter((each) => each !== null))])
    .filter((way) => way.length > 0)
  return sharedStarts(
    asked.filter(
      (way, i) =>
        !asked.some((other, k) => k !== i && (other.length < way.length || k < i) && isWithin(other, way)),
    ),
  )
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((each) => all.includes(each))

function sharedStarts(ways: readonly (readonly string[])[]): Expression {
  const byFirst = new Map<string, string[][]>()
  for (const [first, ...rest] of ways) {
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rest])
  }
  return or(
    [...byFirst].map(([first, rests]) =>
      rests.some((rest) => rest.length === 0) ? first : and([first, sharedStarts(rests)]),
    ),
  )
}

function join(expressions: readonly Expression[], operator: 'AND' | 'OR'): Expression {
  const given = [...new Set(expressions.filter((expression) => expression !== null))]
  if (given.length <= 1) return given[0] ?? null
  return `(${given.join(` ${operator} `)})`
}
