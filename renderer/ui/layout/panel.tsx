import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import './layout.css'

/** A bordered card with a heading: a column of Today, a block of a buyer's page. `flush` lets rows touch the border. */
export function Panel(props: {
  title?: ReactNode
  count?: ReactNode
  icon?: ReactNode
  actions?: ReactNode
  flush?: boolean
  children: ReactNode
}) {
  const titleId = useId()
  const hasHead = props.title !== undefined || props.actions !== undefined
  return (
    <section className="rp-panel" {...(props.title === undefined ? {} : { 'aria-labelledby': titleId })}>
      {hasHead ? (
        <div className="rp-panel-head">
          {props.icon}
          <Title order={2} size="h3" id={titleId}>
            {props.title}
          </Title>
          {props.count === undefined ? null : <span className="rp-panel-count">{props.count}</span>}
          <div className="rp-panel-actions">{props.actions}</div>
        </div>
      ) : null}
      <div className="rp-panel-body" data-flush={props.flush ?? false}>
        {props.children}
      </div>
    </section>
  )
}
