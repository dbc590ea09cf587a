import { runInNewContext } from 'node:vm'

/** Milliseconds; an honest pattern needs a fraction of one. */
const patience = 200

export const isPattern = (pattern: string): boolean => {
  try {
    new RegExp(pattern)
    return true
  } catch {
    return false
  }
}

/**
 * Does a gateway's answer match the pattern of a success? Null: the pattern never comes to an end on it (`(a+)+$`). A
 * context of its own is the one place where the engine can be told to stop.
 */
export function matchesPattern(pattern: string, text: string): boolean | null {
  try {
    const matched: unknown = runInNewContext(
      'new RegExp(pattern).test(text)',
      { pattern, text },
      { timeout: patience },
    )
    return matched === true
  } catch {
    return null
  }
}
