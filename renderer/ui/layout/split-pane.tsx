import { ActionIcon, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../keys/key-hint.tsx'
import './layout.css'

/** A main part and, when `side` is given, a pane at its right; opening it never covers the main part. */
export function SplitPane(props: { children: ReactNode; side?: ReactNode; sideWidth?: number }) {
  return (
    <div className="rp-split">
      <div className="rp-split-main">{props.children}</div>
      {props.side ? (
        <div className="rp-split-side" style={{ width: props.sideWidth ?? 380 }}>
          {props.side}
        </div>
      ) : null}
    </div>
  )
}

/** The preview that Space opens beside a grid. Esc closes it (the screen owns that key). */
export function SidePreview(props: {
  title: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  return (
    <aside className="rp-preview">
      <div className="rp-preview-head">
        <div className="rp-preview-titles">
          <Title order={2} className="rp-preview-title">
            {props.title}
          </Title>
          {props.subtitle === undefined ? null : <div className="rp-preview-subtitle">{props.subtitle}</div>}
        </div>
        {props.actions}
        <KeyHint keys="esc" />
        <ActionIcon variant="subtle" color="gray" onClick={props.onClose} aria-label={t('closePreview')}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className="rp-preview-body">{props.children}</div>
      {props.footer === undefined ? null : <div className="rp-preview-foot">{props.footer}</div>}
    </aside>
  )
}
