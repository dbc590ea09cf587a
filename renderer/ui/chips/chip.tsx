import type { ReactNode } from 'react'
import './chip.css'

export type Tone = 'neutral' | 'accent' | 'due' | 'overdue' | 'info' | 'done'

/** A small label for a value. The tone repeats what the words say; it never says it alone. */
export function Chip(props: {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
  title?: string | undefined
}) {
  return (
    <span className="rp-chip" data-tone={props.tone ?? 'neutral'} title={props.title}>
      {props.icon}
      <span className="rp-chip-label">{props.children}</span>
    </span>
  )
}
