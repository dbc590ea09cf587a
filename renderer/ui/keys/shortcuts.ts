import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { isBesideDigits } from './parse-keys.ts'
import { isMac } from './platform.ts'
import { createShortcutRegistry, type Shortcut, type ShortcutGroup } from './shortcut-registry.ts'

const registry = createShortcutRegistry(() => performance.now())

export interface ShortcutOptions {
  group?: ShortcutGroup
  /** Also while typing in a field. */
  inInputs?: boolean
  /** Also while a dialog is open. */
  inDialogs?: boolean
  enabled?: boolean
  /** Only a line in the help: the component hears the key itself. */
  listOnly?: boolean
}

/**
 * Gives a key to an action while the component is shown, and a line to the keyboard help.
 * `keys`: `mod+k`, `g t`, `n`, `?`, `space`, `mod+enter`. `label` is already in the language on screen.
 */
export function useShortcut(
  id: string,
  keys: string,
  label: string,
  handler: (event: KeyboardEvent | undefined) => void,
  options: ShortcutOptions = {},
) {
  const run = useEffectEvent(handler)
  const { group = 'page', inInputs = false, inDialogs = false, enabled = true, listOnly = false } = options
  useEffect(
    () =>
      registry.register({
        id,
        keys,
        label,
        group,
        inInputs,
        inDialogs,
        enabled,
        listOnly,
        run: (event) => run(event),
      }),
    [id, keys, label, group, inInputs, inDialogs, enabled, listOnly],
  )
}

/** Every shortcut that works now, for the keyboard help and the command palette. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(registry.subscribe, registry.list)
}

/** Listens for keys; mounted once by the app. */
export function useShortcutListener() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const outcome = registry.press(event, {
        isMac,
        isTyping: isEditable(event.target) && !(isForDigits(event.target) && isBesideDigits(event)),
        dialogIsOpen: document.querySelector('[aria-modal="true"]') !== null,
      })
      if (outcome.consumed) event.preventDefault()
      outcome.shortcut?.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/**
 * A field for digits alone (`data-digits`) has no use for letters and signs: they mean what they mean elsewhere, so that
 * a desk whose number field always has the keyboard is no trap.
 */
const isForDigits = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['digits'] !== undefined

/** Whether keys typed there are text. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}
