import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** A column, or a part of one: its head stays, its rows scroll. */
export function Column(props: {
  title: string
  icon: ReactNode
  /** The number, as a way to the list behind it. */
  count?: ReactNode
  note?: ReactNode
  foot?: ReactNode
  kind?: 'due' | 'moments' | 'problems' | 'trade' | 'risk'
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section className="today-column" data-kind={props.kind} aria-labelledby={titleId}>
      <div className="today-column-head">
        {props.icon}
        <Title order={2} size="h3" id={titleId}>
          {props.title}
        </Title>
        {props.count}
        {props.note === undefined ? null : <span className="today-column-note">{props.note}</span>}
      </div>
      <div className="today-column-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {props.children}
      </div>
      {props.foot}
    </section>
  )
}
