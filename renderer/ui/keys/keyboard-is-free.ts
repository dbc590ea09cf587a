import { isEditable } from './shortcuts.ts'

/** Nobody is typing and no dialog is open: the keyboard may be moved without anybody asking. */
export const keyboardIsFree = (): boolean =>
  !isEditable(document.activeElement) && document.querySelector('[aria-modal="true"]') === null
