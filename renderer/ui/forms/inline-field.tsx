import { Select, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import { DateField } from './date-field.tsx'
import './forms.css'

/** Saves one changed value; a rejection leaves the editor open with what was typed. */
type Save<Value> = (value: Value) => Promise<unknown>

interface Common {
  label: string
  /** How the value looks at rest, when it is more than its text. */
  display?: ReactNode
}

/** A fact edited where it stands: click or Enter to edit, Enter or leaving saves, Esc takes it back. */
export function InlineText(
  props: Common & {
    value: string | null
    onSave: Save<string | null>
    multiline?: boolean
    type?: 'text' | 'tel' | 'email' | 'url'
  },
) {
  return (
    <InlineEditor {...props} rest={props.display ?? props.value}>
      {(editor) => {
        const common = {
          size: 'xs' as const,
          autoFocus: true,
          defaultValue: props.value ?? '',
          'aria-label': props.label,
          disabled: editor.isSaving,
          error: editor.error,
        }
        const commit = (text: string) => {
          const value = text.trim() === '' ? null : text.trim()
          return value === props.value ? editor.close() : editor.save(() => props.onSave(value))
        }
        return props.multiline ? (
          <Textarea
            {...common}
            autosize
            minRows={2}
            onBlur={(event) => commit(event.currentTarget.value)}
            onKeyDown={(event) => editor.onKeyDown(event, () => commit(event.currentTarget.value), true)}
          />
        ) : (
          <TextInput
            {...common}
            type={props.type ?? 'text'}
            onBlur={(event) => commit(event.currentTarget.value)}
            onKeyDown={(event) => editor.onKeyDown(event, () => commit(event.currentTarget.value), false)}
          />
        )
      }}
    </InlineEditor>
  )
}

export function InlineSelect(
  props: Common & {
    value: string | null
    options: ReadonlyArray<{ value: string; label: string }>
    onSave: Save<string | null>
    clearable?: boolean
  },
) {
  const label = props.options.find((option) => option.value === props.value)?.label ?? props.value
  return (
    <InlineEditor {...props} rest={props.display ?? label}>
      {(editor) => (
        <Select
          size="xs"
          autoFocus
          defaultDropdownOpened
          searchable={props.options.length > 7}
          clearable={props.clearable ?? false}
          data={props.options.map((option) => ({ ...option }))}
          value={props.value}
          aria-label={props.label}
          disabled={editor.isSaving}
          error={editor.error}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) =>
            value === props.value ? editor.close() : editor.save(() => props.onSave(value))
          }
          onDropdownClose={editor.close}
          onKeyDown={(event) => {
            if (event.key === 'Escape') editor.close()
          }}
        />
      )}
    </InlineEditor>
  )
}

export function InlineDate(props: Common & { value: string | null; onSave: Save<string | null> }) {
  const format = useFormat()
  return (
    <InlineEditor
      {...props}
      rest={props.display ?? (props.value === null ? null : format.dateWithWeekday(props.value))}
    >
      {(editor) => (
        <DateField
          size="xs"
          autoFocus
          ariaLabel={props.label}
          value={props.value}
          error={editor.error}
          onChange={(value) =>
            value === props.value ? editor.close() : editor.save(() => props.onSave(value))
          }
          onCancel={editor.close}
        />
      )}
    </InlineEditor>
  )
}

interface Editor {
  isSaving: boolean
  error: string | undefined
  close: () => void
  save: (run: () => Promise<unknown>) => void
  onKeyDown: (event: KeyboardEvent, commit: () => void, needsMod: boolean) => void
}

function InlineEditor(props: { label: string; rest: ReactNode; children: (editor: Editor) => ReactNode }) {
  const { t } = useTranslation('ui')
  const [state, setState] = useState<'resting' | 'editing' | 'saving' | 'failed'>('resting')
  const button = useRef<HTMLButtonElement>(null)
  // Esc must not be followed by the save that leaving the field would do.
  const isClosed = useRef(false)
  const close = () => {
    isClosed.current = true
    setState('resting')
    requestAnimationFrame(() => {
      // Not when the person has already moved on to another field.
      if (document.activeElement === document.body) button.current?.focus()
    })
  }
  const save = async (run: () => Promise<unknown>) => {
    if (isClosed.current || state === 'saving') return
    setState('saving')
    try {
      await run()
      close()
    } catch {
      setState('failed')
    }
  }
  const isEmpty = props.rest === null || props.rest === undefined || props.rest === ''
  return (
    <div className="rp-field" data-inline>
      <dt>{props.label}</dt>
      <dd>
        {state === 'resting' ? (
          <button
            ref={button}
            type="button"
            className="rp-inline"
            data-empty={isEmpty}
            onClick={() => {
              isClosed.current = false
              setState('editing')
            }}
          >
            <span className="rp-for-readers">{t('editField', { label: props.label })}</span>
            {isEmpty ? t('addValue') : props.rest}
          </button>
        ) : (
          props.children({
            isSaving: state === 'saving',
            error: state === 'failed' ? t('notSaved') : undefined,
            close,
            save,
            onKeyDown: (event, commit, needsMod) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape') {
                event.stopPropagation()
                close()
              } else if (event.key === 'Enter' && (!needsMod || event.ctrlKey || event.metaKey)) {
                event.preventDefault()
                commit()
              }
            },
          })
        )}
      </dd>
    </div>
  )
}
