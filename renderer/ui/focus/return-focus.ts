import { useEffect, useState } from 'react'

/** What had the keyboard last that is no part of a dialog, menu or pop-over: those go away with their fields. */
let outside: Element | null = null

/** Follows the keyboard for `useReturnFocus`; mounted once by the app. */
export function useFocusMemory() {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[data-portal]') === null) outside = target
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}

/**
 * Gives the keyboard back, when this goes away, to what had it when it came: a dialog mounted open does not do so
 * itself. What had it in a menu or the palette is gone by then; what had it before those gets it back.
 */
export function useReturnFocus() {
  // Read while rendering: by the time effects run, the dialog's first field has it.
  const [before] = useState(() => [document.activeElement, outside])
  useEffect(() => () => returnFocus(...before), [before])
}

const framesOfFading = 30

/** To the first place that is still there: once the dialog has faded, and only if nothing else took the keyboard. */
export function returnFocus(...places: (Element | null)[]) {
  const wait = (frames: number) =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) {
        if (frames > 0) wait(frames - 1)
        return
      }
      const place = places.find((one) => one instanceof HTMLElement && one.isConnected)
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    })
  wait(framesOfFading)
}
