import type { SendingProblem } from '#shared/model/sending.ts'

const second = 1_000
const minute = 60 * second

/**
 * Milliseconds until a message that was told "not now" is tried again, after so many tries (from 1); null: given up for
 * this time, it stays approved. Grey-listing servers want minutes, busy ones seconds.
 */
export function retryDelay(tries: number): number | null {
  return [5 * second, 30 * second, 2 * minute][tries - 1] ?? null
}

/**
 * Milliseconds until sending by itself tries again after it was stopped, so many times in a row (from 1). Null: not before
 * a person changed something or asks for it; a wrong password tried every minute locks the account.
 */
export function resumeDelay(problem: SendingProblem, inARow: number): number | null {
  switch (problem.code) {
    case 'unreachable':
    case 'timeout':
      return Math.min(15, 2 ** (inARow - 1)) * minute
    case 'refused':
      return Math.min(240, 15 * 2 ** (inARow - 1)) * minute
    default:
      return null
  }
}
