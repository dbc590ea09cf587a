export type AfterRest = ReturnType<typeof afterRest>

/** Runs `act` once: after a rest of so many milliseconds, or when asked to not to wait for it. */
export function afterRest(milliseconds: number, act: () => void) {
  let isOver = false
  const finish = (run: boolean) => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    if (run) act()
  }
  const timer = setTimeout(() => finish(true), milliseconds)
  return { now: () => finish(true), stop: () => finish(false) }
}
