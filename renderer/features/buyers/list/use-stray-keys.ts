import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'
import type { ListPlaceStore } from './list-place.ts'

/**
 * A dialog or menu that closed may leave the keyboard nowhere. The list then takes the grid's keys as if it had never
 * lost them: arrows go on from the row one was on, Enter opens it.
 */
export function useStrayKeys(place: ListPlaceStore, grid: RefObject<GridHandle | null>) {
  const links = useOrganizationLinks()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.activeElement !== document.body) return
    if (document.querySelector('[aria-modal="true"]') !== null) return
    const { focused } = place.get()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === ' ') {
      event.preventDefault()
      grid.current?.focus()
    } else if (event.key === 'Enter' && focused !== undefined) {
      event.preventDefault()
      links.open(focused.id, shelfOf(focused.roles))
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
