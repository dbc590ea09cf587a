import type { z } from 'zod'
import type {
  OccasionInput,
  OccasionProblem,
  OccasionProblemCode,
  OccasionRule,
} from '../../model/occasion.ts'
import { OccasionInput as OccasionInputSchema } from '../../model/occasion.ts'
import { impossibleDate } from '../calendar/impossible-date.ts'

export type CheckedOccasion =
  | { ok: true; occasion: OccasionInput }
  | { ok: false; problems: OccasionProblem[] }

/** Reads what a user says of an occasion of their own; every reason it cannot be, at once. */
export function checkOccasion(input: unknown): CheckedOccasion {
  const parsed = OccasionInputSchema.safeParse(input)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code }) => {
      const field = path.join('.')
      return { code: codeOf(path, code, valueAt(input, path)), field }
    })
    return { ok: false, problems }
  }
  const code = impossibleRule(parsed.data.rule)
  return code === null
    ? { ok: true, occasion: parsed.data }
    : { ok: false, problems: [{ code, field: `rule.${code === 'no-such-leap-month' ? 'leap' : 'day'}` }] }
}

function impossibleRule(rule: OccasionRule): OccasionProblemCode | null {
  return rule.kind === 'yearly' || rule.kind === 'once' ? impossibleDate(rule) : null
}

function codeOf(path: PropertyKey[], issue: z.core.$ZodIssue['code'], value: unknown): OccasionProblemCode {
  const missing = value === undefined || value === null || value === ''
  const last = path.at(-1)
  if (path[0] === 'names') return issue === 'too_big' ? 'name-too-long' : 'name-missing'
  if (path[0] !== 'rule') return 'not-understood'
  if (last === 'year') return missing ? 'year-missing' : 'year-out-of-range'
  if (last === 'month' || last === 'day') return 'no-such-day'
  return missing ? 'rule-missing' : 'not-understood'
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value: unknown = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
