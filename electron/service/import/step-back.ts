import { setPriority } from 'node:os'

/**
 * Lets the thread that writes an import go first, for whom all others end up waiting where there are fewer cores than
 * threads. Only on Linux has a thread a priority of its own (setpriority(2)): elsewhere this would hold back the service.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, niceness)
  } catch {
    // Where a sandbox forbids it all threads go alike, as everywhere else.
  }
}

/** Of 19: enough that who has more to do gets more. */
const niceness = 5
