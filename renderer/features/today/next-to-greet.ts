interface Moment {
  key: string
  /** There is somebody to greet, and no greeting yet. */
  isOpen: boolean
}

/** The moment the key is for: the one the keyboard is on, else the next that is open after it, else the first. */
export function nextToGreet(moments: readonly Moment[], here: string | undefined): string | undefined {
  const at = moments.findIndex(({ key }) => key === here)
  const inTurn = at === -1 ? moments : [...moments.slice(at), ...moments.slice(0, at)]
  return inTurn.find(({ isOpen }) => isOpen)?.key
}
