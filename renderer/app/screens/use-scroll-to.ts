import { useEffect } from 'react'

/** What is above may still be loading for so long. */
const settlesWithinMs = 3_000

/** Brings a part of the page to the top, and keeps it there while what is above it arrives, until somebody scrolls. */
export function useScrollTo(id: string | undefined) {
  useEffect(() => {
    const part = id === undefined ? null : document.getElementById(id)
    const stack = part?.parentElement
    if (part === null || !stack) return
    const scroll = () => part.scrollIntoView({ block: 'start' })
    const observer = new ResizeObserver(scroll)
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
      for (const event of hands) window.removeEventListener(event, stop)
    }
    const timer = setTimeout(stop, settlesWithinMs)
    for (const event of hands) window.addEventListener(event, stop, { passive: true })
    scroll()
    observer.observe(stack)
    return stop
  }, [id])
}

const hands = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const
