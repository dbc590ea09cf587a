import { Popover, TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportTarget } from '#shared/model/import-mapping.ts'
import { NewFieldForm } from './new-field-form.tsx'
import { targetKey } from './target-groups.ts'
import { useTargetOptions } from './target-options.ts'

/** What a column becomes: a button that opens the list of fields, searched by typing. */
export function TargetPicker(props: {
  header: string
  value: ImportTarget
  label: string
  isUnsure: boolean
  onChange: (target: ImportTarget) => void
}) {
  const { t } = useTranslation('imports')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={264}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className="imports-target"
          data-unsure={props.isUnsure}
          aria-label={t('targetOf', { header: props.header, target: props.label })}
          onClick={() => setIsOpen((now) => !now)}
        >
          <span className="imports-target-label">{props.label}</span>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {isOpen ? (
          <TargetList
            {...props}
            onChange={(target) => {
              close()
              props.onChange(target)
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function TargetList(props: {
  header: string
  value: ImportTarget
  onChange: (target: ImportTarget) => void
}) {
  const { t } = useTranslation('imports')
  const listId = useId()
  const all = useTargetOptions()
  const [text, setText] = useState('')
  const current = targetKey(props.value)
  const [activeKey, setActiveKey] = useState(current)
  const [isMaking, setIsMaking] = useState(false)
  const wanted = text.trim().toLowerCase()
  const found = wanted === '' ? all : all.filter(({ label }) => label.toLowerCase().includes(wanted))
  const active = found.find(({ key }) => key === activeKey) ?? found[0]

  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isMaking) search.current?.focus()
  }, [isMaking])

  if (isMaking)
    return <NewFieldForm label={props.header} onMake={props.onChange} onBack={() => setIsMaking(false)} />

  const move = (to: number) => {
    const next = found[(to + found.length) % found.length]
    if (next === undefined) return
    setActiveKey(next.key)
    document.getElementById(`${listId}-${next.key}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const at = active === undefined ? -1 : found.indexOf(active)
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter' && active !== undefined) props.onChange(active.target)
    else return
    event.preventDefault()
  }

  return (
    <div className="imports-targets">
      <TextInput
        size="xs"
        ref={search}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active.key}`}
        aria-label={t('targetSearch')}
        placeholder={t('targetSearch')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={t('target')} className="imports-targets-list">
        {found.map((option, index) => (
          <div key={option.key}>
            {option.group === found[index - 1]?.group ? null : (
              <div className="imports-targets-group" aria-hidden>
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant) */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
            <div
              id={`${listId}-${option.key}`}
              role="option"
              aria-selected={option.key === current}
              data-active={option === active}
              className="imports-targets-option"
              onMouseMove={() => setActiveKey(option.key)}
              onClick={() => props.onChange(option.target)}
            >
              {option.label}
              {option.key === current ? <IconCheck size={14} stroke={1.5} aria-hidden /> : null}
            </div>
          </div>
        ))}
        {found.length === 0 ? <div className="imports-targets-none">{t('targetNone')}</div> : null}
      </div>
      <UnstyledButton className="imports-targets-new" onClick={() => setIsMaking(true)}>
        <IconPlus size={14} stroke={1.5} aria-hidden />
        {t('newField.offer')}
      </UnstyledButton>
    </div>
  )
}
