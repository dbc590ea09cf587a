import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'

const settleMs = 150

/** Words that narrow the list: Chinese, pinyin, initials, phone digits. The list follows a moment after the last key. */
export function SearchBox(props: {
  value: string
  onChange: (text: string) => void
  input: RefObject<HTMLInputElement | null>
  onLeave: () => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const [text, setText] = useState(props.value)
  const told = useRef(props.value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // The list may be changed from elsewhere: a view, a link, "clear all".
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
      className="buyers-search"
      aria-label={t('buyers:searchInList')}
      placeholder={t('buyers:searchInList')}
      leftSection={<IconSearch size={14} stroke={1.5} />}
      rightSection={
        text === '' ? (
          <KeyHint keys="/" />
        ) : (
          <CloseButton size="xs" aria-label={t('common:clear')} onClick={clear} />
        )
      }
      value={text}
      onChange={(event) => {
        // Letters of an unfinished pinyin are not yet words to look for.
        const isUnfinished = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
        if (isUnfinished) setText(event.currentTarget.value)
        else change(event.currentTarget.value)
      }}
      onCompositionEnd={(event) => change(event.currentTarget.value)}
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
