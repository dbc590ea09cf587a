import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyHint } from '../keys/key-hint.tsx'
import './feedback.css'

export interface EmptyAction {
  label: string
  icon?: ReactNode
  keys?: string
  onClick: () => void
}

/** What belongs here and how to begin: the first action is the likely one, up to two more beside it. */
export function EmptyState(props: {
  icon?: ReactNode
  title: string
  body?: ReactNode
  actions?: readonly EmptyAction[]
  size?: 'page' | 'panel'
}) {
  return (
    <div className="rp-empty" data-size={props.size ?? 'page'}>
      {props.icon === undefined ? null : <div className="rp-empty-icon">{props.icon}</div>}
      <div className="rp-empty-title">{props.title}</div>
      {props.body === undefined ? null : <div className="rp-empty-body">{props.body}</div>}
      {props.actions === undefined ? null : (
        <div className="rp-empty-actions">
          {props.actions.map((action, index) => (
            <Button
              key={action.label}
              variant={index === 0 ? 'filled' : 'default'}
              leftSection={action.icon}
              rightSection={action.keys === undefined ? undefined : <KeyHint keys={action.keys} />}
              onClick={action.onClick}
            >
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
