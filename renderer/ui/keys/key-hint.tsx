import { keyCaps } from './key-caps.ts'
import { isMac } from './platform.ts'
import './key-hint.css'

/** Keys as small caps: `mod+k` → Ctrl K, on a Mac ⌘ K. For the eye; screen readers get the action's own name. */
export function KeyHint(props: { keys: string }) {
  return (
    <span className="rp-keys" aria-hidden>
      {keyCaps(props.keys, isMac).map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key may be pressed twice, its place tells them apart
        <kbd key={index}>{cap}</kbd>
      ))}
    </span>
  )
}
