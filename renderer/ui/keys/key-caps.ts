import { parseKeys } from './parse-keys.ts'

const names: Record<string, string> = {
  ' ': 'Space',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  delete: 'Del',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** What is printed on the keys of a shortcut, one string a key. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  return parseKeys(keys).flatMap((step) => [
    ...(step.mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(step.alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(step.shift ? [isMac ? '⇧' : 'Shift'] : []),
    names[step.key] ?? step.key.toUpperCase(),
  ])
}
