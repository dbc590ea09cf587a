import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../keys/key-hint.tsx'
import { type AfterRest, afterRest } from './after-rest.ts'
import { createToldTexts } from './told-texts.ts'
import './forms.css'

/** What the service takes. */
const longest = 200

/**
 * Words that narrow the list below, told with every key or, with `restMs`, when the typing rests so long. Enter and the
 * down arrow go on to the list, Escape empties the field and then goes there too.
 */
export function SearchBox(props: {
  /** What is looked for, as a placeholder and for those who hear it. */
  label: string
  value: string
  onChange: (text: string) => void
  input: RefObject<HTMLInputElement | null>
  onLeave: () => void
  onBlur?: () => void
  restMs?: number
}) {
  const { t } = useTranslation('common')
  const [text, setText] = useState(props.value)
  const [told] = useState(createToldTexts)
  const resting = useRef<AfterRest | undefined>(undefined)
  useEffect(() => () => resting.current?.stop(), [])

  // The list may be changed from elsewhere: a view, a link, "clear all".
  useEffect(() => {
    if (!told.comesBack(props.value)) setText(props.value)
  }, [told, props.value])

  const tell = (next: string) => {
    resting.current?.stop()
    if (told.isNew(next, props.value)) props.onChange(next)
  }
  const change = (next: string) => {
    setText(next)
    resting.current?.stop()
    if (props.restMs === undefined) tell(next)
    else resting.current = afterRest(props.restMs, () => tell(next))
  }
  const clear = () => {
    setText('')
    tell('')
  }
  return (
    <TextInput
      ref={props.input}
      size="xs"
      className="rp-search-box"
      aria-label={props.label}
      placeholder={props.label}
      maxLength={longest}
      leftSection={<IconSearch size={14} stroke={1.5} />}
      rightSection={
        text === '' ? <KeyHint keys="/" /> : <CloseButton size="xs" aria-label={t('clear')} onClick={clear} />
      }
      value={text}
      onChange={(event) => {
        // Letters of an unfinished pinyin are not yet words to look for.
        const isUnfinished = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
        if (isUnfinished) setText(event.currentTarget.value)
        else change(event.currentTarget.value)
      }}
      onCompositionEnd={(event) => change(event.currentTarget.value)}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation()
          clear()
        } else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          resting.current?.now()
          props.onLeave()
        }
      }}
    />
  )
}
