import { type RefObject, useEffect } from 'react'
import { keyboardIsFree } from '#renderer/ui/keys/keyboard-is-free.ts'

/** The row that the keys have reached has the keyboard, unless somebody is typing. */
export function useFocusOn(list: RefObject<HTMLElement | null>, key: string | null) {
  useEffect(() => {
    const take = () => {
      if (key !== null && keyboardIsFree()) focusRow(list.current, key)
    }
    take()
    // A dialog that closes gives the keyboard back to where it was; what it has made is somewhere else.
    const later = setTimeout(take, afterDialogMs)
    return () => clearTimeout(later)
  }, [list, key])
}

const afterDialogMs = 300

export function focusRow(list: HTMLElement | null, key: string | null) {
  if (list === null || key === null) return
  const row = list.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  row?.focus()
  row?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
