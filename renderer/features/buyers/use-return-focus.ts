import { useEffect, useState } from 'react'

/** Gives the keyboard back, when this goes away, to what had it when it came: a dialog mounted open does not do so itself. */
export function useReturnFocus() {
  // Read while rendering: by the time effects run, the dialog's first field has it.
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => returnFocus(before), [before])
}

const framesOfFading = 30

/** Once the dialog has faded, and only when nothing else took the keyboard meanwhile. */
export function returnFocus(to: Element | null, frames = framesOfFading) {
  if (!(to instanceof HTMLElement) || frames === 0) return
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) returnFocus(to, frames - 1)
    else if (to.isConnected) to.focus({ preventScroll: true })
  })
}
