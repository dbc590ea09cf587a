import { Button, Popover } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * A fact edited where it stands, for values that are more than a line of text. `children` draws the editor over a
 * draft; Enter in a single-line editor (`savesOnEnter`) or Ctrl+Enter saves, Esc takes it back. A save that gives
 * false leaves the editor open.
 */
export function InlineEdit<Value>(props: {
  label: string
  value: Value
  /** How the value looks at rest; nothing reads as "add". */
  rest: ReactNode
  onSave: (value: Value) => Promise<boolean>
  savesOnEnter?: boolean
  canSave?: (draft: Value) => boolean
  /** The editor needs more room than the column has: it opens beside the value. */
  isWide?: boolean
  children: (draft: Value, setDraft: (value: Value) => void) => ReactNode
}) {
  const { t } = useTranslation(['ui', 'common'])
  // Boxed, because an emptied value may itself be undefined.
  const [draft, setDraft] = useState<{ value: Value } | undefined>(undefined)
  const [isEditing, setIsEditing] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isEmpty = props.rest === null || props.rest === undefined || props.rest === ''
  const current = draft === undefined ? props.value : draft.value

  const canSave = props.canSave?.(current) ?? true
  const close = () => {
    setIsEditing(false)
    setDraft(undefined)
    requestAnimationFrame(() => {
      // Not when the person has already moved on to another field.
      if (document.activeElement === document.body) button.current?.focus()
    })
  }
  const save = async () => {
    if (draft === undefined) return close()
    if (!canSave) return
    setIsSaving(true)
    const isSaved = await props.onSave(draft.value)
    setIsSaving(false)
    if (isSaved) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && props.savesOnEnter && !event.defaultPrevented) {
      event.preventDefault()
      void save()
    }
  }
  // Caught on the way down: a field that opens its list on Enter would take Ctrl+Enter for that.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void save()
  }
  const editor = (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they meet
    <div
      className="buyers-inline-editor"
      data-wide={props.isWide ?? false}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
    >
      {props.children(current, (value) => setDraft({ value }))}
      <div className="buyers-inline-actions">
        <Button size="xs" loading={isSaving} disabled={!canSave} onClick={() => void save()}>
          {t('common:save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  )
  const rest = (
    <button
      ref={button}
      type="button"
      className="rp-inline"
      data-empty={isEmpty}
      aria-expanded={props.isWide ? isEditing : undefined}
      onClick={() => setIsEditing(true)}
    >
      <span className="rp-for-readers">{t('ui:editField', { label: props.label })}</span>
      {isEmpty ? t('ui:addValue') : props.rest}
    </button>
  )
  return (
    <div className="rp-field" data-inline>
      <dt>{props.label}</dt>
      <dd>
        {props.isWide ? (
          <Popover
            opened={isEditing}
            onChange={close}
            position="right-start"
            trapFocus
            withinPortal
            shadow="md"
          >
            <Popover.Target>{rest}</Popover.Target>
            <Popover.Dropdown aria-label={props.label}>{isEditing ? editor : null}</Popover.Dropdown>
          </Popover>
        ) : isEditing ? (
          editor
        ) : (
          rest
        )}
      </dd>
    </div>
  )
}
