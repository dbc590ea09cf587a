import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'

const settleMs = 150

/** Words in the task, its note, the organization or the person. The list follows a moment after the last key. */
export function SearchBox(props: {
  value: string
  onChange: (text: string) => void
  input: RefObject<HTMLInputElement | null>
  onLeave: () => void
}) {
  const { t } = useTranslation(['followUps', 'common'])
  const [text, setText] = useState(props.value)
  const told = useRef(props.value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // The list may be changed from elsewhere: a link, "clear all".
  useEffect(() => {
    if (props.value === told.current) return
    told.current = props.value
    setText(props.value)
  }, [props.value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const tell = (next: string) => {
    clearTimeout(timer.current)
    if (next === told.current) return
    told.current = next
    props.onChange(next)
  }
  const change = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => tell(next), settleMs)
  }
  const clear = () => {
    setText('')
    tell('')
  }
  return (
    <TextInput
      ref={props.input}
      size="xs"
      className="follow-ups-search"
      aria-label={t('followUps:searchInList')}
      placeholder={t('followUps:searchInList')}
      maxLength={200}
      leftSection={<IconSearch size={14} stroke={1.5} />}
      rightSection={
        text === '' ? (
          <KeyHint keys="/" />
        ) : (
          <CloseButton size="xs" aria-label={t('common:clear')} onClick={clear} />
        )
      }
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation()
          clear()
        } else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          tell(text)
          props.onLeave()
        }
      }}
    />
  )
}
