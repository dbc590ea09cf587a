import type { ReactNode } from 'react'
import './layout.css'

/**
 * A screen below the top bar. `fill` gives the body the rest of the height and no scroll of its own (grids, split
 * panes); otherwise the body scrolls. `narrow` keeps forms at 720 px.
 */
export function Page(props: { header?: ReactNode; fill?: boolean; narrow?: boolean; children: ReactNode }) {
  return (
    <div className="rp-page" data-fill={props.fill ?? false}>
      {props.header}
      <div className="rp-page-body" data-narrow={props.narrow ?? false}>
        {props.children}
      </div>
    </div>
  )
}

/** A row of controls between the header and a grid: filters on the left, view options on the right. */
export function Toolbar(props: { children: ReactNode; right?: ReactNode }) {
  return (
    <div className="rp-toolbar">
      <div className="rp-toolbar-left">{props.children}</div>
      {props.right === undefined ? null : <div className="rp-toolbar-right">{props.right}</div>}
    </div>
  )
}
