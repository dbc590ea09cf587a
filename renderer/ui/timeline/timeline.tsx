import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Tone } from '../chips/chip.tsx'
import './timeline.css'

/** Events newest first, grouped under headings (a month, a day). */
export function Timeline(props: { label: string; children: ReactNode }) {
  return (
    <section className="rp-timeline" aria-label={props.label}>
      {props.children}
    </section>
  )
}

export function TimelineGroup(props: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="rp-timeline-group">
      <Title order={3} className="rp-timeline-heading">
        {props.heading}
      </Title>
      {props.children}
    </div>
  )
}

/** One event: its icon on the line, what it was, when and by whom, and its text. `quiet` for small changes. */
export function TimelineItem(props: {
  icon: ReactNode
  tone?: Tone
  title: ReactNode
  meta?: ReactNode
  actions?: ReactNode
  quiet?: boolean
  children?: ReactNode
}) {
  const titleId = useId()
  return (
    <article
      className="rp-timeline-item"
      data-tone={props.tone ?? 'neutral'}
      data-quiet={props.quiet ?? false}
      aria-labelledby={titleId}
    >
      <span className="rp-timeline-icon" aria-hidden>
        {props.icon}
      </span>
      <div className="rp-timeline-main">
        <div className="rp-timeline-line">
          <span className="rp-timeline-title" id={titleId}>
            {props.title}
          </span>
          {props.meta === undefined ? null : <span className="rp-timeline-meta">{props.meta}</span>}
          {props.actions === undefined ? null : <span className="rp-timeline-actions">{props.actions}</span>}
        </div>
        {props.children === undefined ? null : <div className="rp-timeline-body">{props.children}</div>}
      </div>
    </article>
  )
}
