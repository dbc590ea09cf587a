import { useEffect, useRef } from 'react'

/** The `max-height` of data-grid.css: how tall AG Grid finds it may make its rows' container. */
const tallest = 8_000_000
const lineHeight = 20

/**
 * A list taller than that is squeezed into it, so one pixel of the scroll bar stands for several of the list and the
 * wheel would race. This gives the wheel its usual step back. `listHeight` in pixels; the ref goes around the grid.
 */
export function useTrueWheel(listHeight: number) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const grid = ref.current
    const squeeze = listHeight / tallest
    if (grid === null || squeeze <= 1) return
    const onWheel = (event: WheelEvent) => {
      const viewport = grid.querySelector('.ag-grid-viewport')
      if (
        viewport === null ||
        event.ctrlKey ||
        event.shiftKey ||
        Math.abs(event.deltaX) > Math.abs(event.deltaY)
      )
        return
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * lineHeight : event.deltaY
      viewport.scrollTop += pixels / squeeze
    }
    grid.addEventListener('wheel', onWheel, { passive: false })
    return () => grid.removeEventListener('wheel', onWheel)
  }, [listHeight])
  return ref
}
