import { type KeyStep, matchesStep, type Press, parseKeys } from './parse-keys.ts'

/** Which part of the keyboard help a shortcut stands in. */
export type ShortcutGroup = 'goTo' | 'actions' | 'page' | 'grid'

export interface Shortcut {
  id: string
  keys: string
  /** In the language on screen. */
  label: string
  group: ShortcutGroup
  /** Fires also while the person types in a field. */
  inInputs: boolean
  /** Fires while a dialog is open; everything else rests then. */
  inDialogs: boolean
  /** False keeps it in the help but lets the key through. */
  enabled: boolean
  /** Stands in the help for a component that hears the key itself. */
  listOnly: boolean
  run: (event: KeyboardEvent | undefined) => void
}

export interface PressContext {
  isMac: boolean
  isTyping: boolean
  dialogIsOpen: boolean
}

const sequenceMs = 1200

export function createShortcutRegistry(now: () => number) {
  const shortcuts = new Map<string, Shortcut & { steps: KeyStep[] }>()
  const listeners = new Set<() => void>()
  let snapshot: readonly Shortcut[] = []
  let begun: { presses: Press[]; at: number } | undefined

  return { register, press, list: () => snapshot, subscribe }

  /** The latest registration of a key wins, so a page can take a key from the frame while it is shown. */
  function register(shortcut: Shortcut): () => void {
    const entry = { ...shortcut, steps: parseKeys(shortcut.keys) }
    shortcuts.delete(shortcut.id)
    shortcuts.set(shortcut.id, entry)
    changed()
    return () => {
      if (shortcuts.get(shortcut.id) !== entry) return
      shortcuts.delete(shortcut.id)
      changed()
    }
  }

  /** Runs what the press completes; `consumed` says whether the browser should leave it alone. */
  function press(
    pressed: Press,
    context: PressContext,
  ): { consumed: boolean; shortcut: Shortcut | undefined } {
    if (isModifier(pressed.key)) return { consumed: false, shortcut: undefined }
    const earlier = begun !== undefined && now() - begun.at <= sequenceMs ? begun.presses : []
    begun = undefined
    const candidates = [...shortcuts.values()].reverse().filter((shortcut) => mayRun(shortcut, context))
    const presses = [...earlier, pressed]
    const complete = candidates.find((shortcut) => matches(shortcut.steps, presses, context.isMac, true))
    if (complete !== undefined) return { consumed: true, shortcut: complete }
    if (candidates.some((shortcut) => matches(shortcut.steps, presses, context.isMac, false))) {
      begun = { presses, at: now() }
      return { consumed: true, shortcut: undefined }
    }
    return earlier.length > 0 ? press(pressed, context) : { consumed: false, shortcut: undefined }
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  function changed() {
    snapshot = [...shortcuts.values()]
    for (const listener of listeners) listener()
  }
}

function mayRun(shortcut: Shortcut, context: PressContext): boolean {
  if (!shortcut.enabled || shortcut.listOnly) return false
  if (context.isTyping && !shortcut.inInputs) return false
  return !context.dialogIsOpen || shortcut.inDialogs
}

function matches(steps: KeyStep[], presses: Press[], isMac: boolean, whole: boolean): boolean {
  if (whole ? steps.length !== presses.length : steps.length <= presses.length) return false
  return presses.every((press, index) => {
    const step = steps[index]
    return step !== undefined && matchesStep(step, press, isMac)
  })
}

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)
