import { type RefObject, useEffect, useRef } from 'react'
import { keyboardIsFree } from '#renderer/ui/keys/keyboard-is-free.ts'
import type { ListPlaceStore } from './list-place.ts'

/**
 * Keeps how far the list is scrolled and which row has the keyboard, and puts both back when the list is shown again.
 * `restore` is to be called once the grid knows how many rows there are: before that it is too short to scroll.
 */
export function useKeptGridPlace(box: RefObject<HTMLElement | null>, place: ListPlaceStore) {
  const wanted = useRef<number | undefined>(place.get().scrollTop)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const onScroll = (event: Event) => {
      if (wanted.current === undefined && event.target instanceof HTMLElement && isRowsViewport(event.target))
        place.set({ scrollTop: event.target.scrollTop })
    }
    // Scrolling does not bubble, but it can be caught on its way down.
    element.addEventListener('scroll', onScroll, true)
    return () => element.removeEventListener('scroll', onScroll, true)
  }, [box, place])

  return {
    restore: () => {
      const scrollTop = wanted.current
      if (scrollTop === undefined) return
      wanted.current = undefined
      requestAnimationFrame(() => {
        const viewport = box.current?.querySelector(rowsViewport)
        if (viewport !== null && viewport !== undefined && scrollTop > 0) viewport.scrollTop = scrollTop
        focusRow(box, place.get().focused?.id, 20)
      })
    },
  }
}

const rowsViewport = '.ag-grid-viewport'
const isRowsViewport = (element: HTMLElement) => element.matches(rowsViewport)

/** The row is painted a few frames after the scroll. */
function focusRow(box: RefObject<HTMLElement | null>, id: string | undefined, tries: number) {
  if (id === undefined || tries === 0) return
  const cell = box.current?.querySelector<HTMLElement>(`[row-id="${id}"] [col-id="legalName"]`)
  if (!keyboardIsFree()) return
  if (cell !== null && cell !== undefined) cell.focus({ preventScroll: true })
  else requestAnimationFrame(() => focusRow(box, id, tries - 1))
}
