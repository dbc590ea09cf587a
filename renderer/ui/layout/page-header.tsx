import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import './layout.css'

/** The head of a screen: what it is, how many, and what can be done. `tabs` go below, flush with the line. */
export function PageHeader(props: {
  title: ReactNode
  count?: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  tabs?: ReactNode
}) {
  return (
    <header className="rp-page-header" data-with-tabs={props.tabs !== undefined}>
      <div className="rp-page-header-line">
        <Title order={1} className="rp-page-title">
          {props.title}
        </Title>
        {props.count === undefined ? null : <span className="rp-page-count">{props.count}</span>}
        {props.subtitle === undefined ? null : <span className="rp-page-subtitle">{props.subtitle}</span>}
        <div className="rp-page-actions">{props.actions}</div>
      </div>
      {props.tabs}
    </header>
  )
}
