/** One press of a shortcut; `key` is KeyboardEvent.key in lower case. */
export interface KeyStep {
  key: string
  mod: boolean
  shift: boolean
  alt: boolean
}

const aliases: Record<string, string> = { space: ' ', esc: 'escape', up: 'arrowup', down: 'arrowdown' }

/**
 * Reads `mod+k` (Ctrl, or Cmd on a Mac), `g t` (g, then t), `shift+x`, `?`, `space`, `mod+enter`.
 * A sign that needs Shift to type, like `?`, is written as itself.
 */
export function parseKeys(keys: string): KeyStep[] {
  return keys
    .trim()
    .split(/\s+/)
    .map((step) => {
      const parts = step === '+' ? ['+'] : step.toLowerCase().split('+')
      const key = parts.at(-1) ?? ''
      return {
        key: aliases[key] ?? key,
        mod: parts.includes('mod'),
        shift: parts.includes('shift'),
        alt: parts.includes('alt'),
      }
    })
}

/** What of a keyboard event a shortcut looks at. */
export interface Press {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

export function matchesStep(step: KeyStep, press: Press, isMac: boolean): boolean {
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  if (mod !== step.mod || otherMod || press.altKey !== step.alt) return false
  const key = pressedKey(press)
  if (key !== step.key) return false
  // `?` is Shift+/ on one layout and a key of its own on another: Shift only counts for letters and named keys.
  return isSign(key) || press.shiftKey === step.shift
}

/** A letter or a sign, also under a Chinese input method: nothing a field for digits could take. */
export const isBesideDigits = ({ key, code }: Pick<Press, 'key' | 'code'>): boolean =>
  /^[^\d\s]$/.test(key) || /^Key[A-Z]$/.test(code)

// A Chinese input method may report `Process`; the physical key still says which letter was meant.
function pressedKey(press: Press): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]
  const isUnreadable = press.key === 'Process' || press.key === 'Unidentified'
  return (isUnreadable && letter !== undefined ? letter : press.key).toLowerCase()
}

const isSign = (key: string) => key.length === 1 && !/[\p{L}\p{N} ]/u.test(key)
