import { Button, Textarea } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { type ItemDraft, itemDraft } from './item-draft.ts'

const longest = 20_000
const mostLines = 200

/** A need in one sentence, or a list with one on every line, taken apart into the form below to be looked over. */
export function QuickEntry(props: {
  text: string
  onText: (text: string) => void
  onRead: (items: ItemDraft[]) => void
  autoFocus: boolean
  /** Came from a note: taken apart at once. */
  isRead: boolean
}) {
  const { t } = useTranslation('matchForms')
  const errorWords = useErrorWords()
  const [isReading, setIsReading] = useState(false)
  const { text } = props
  const read = async () => {
    const lines = text
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, mostLines)
    if (lines.length === 0) return
    setIsReading(true)
    try {
      const items: ItemDraft[] = []
      for (const line of lines)
        items.push(itemDraft(crypto.randomUUID(), await client.requirements.readNote({ text: line })))
      props.onRead(items)
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setIsReading(false)
    }
  }
  const readAtOnce = useEffectEvent(() => {
    if (props.isRead) void read()
  })
  useEffect(() => readAtOnce(), [])
  return (
    <div className="matching-quick">
      <Textarea
        label={t('quick.label')}
        placeholder={t('quick.hint')}
        description={t('quick.body')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={longest}
        data-autofocus={props.autoFocus || undefined}
        value={text}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return
          if (event.nativeEvent.isComposing) return
          event.preventDefault()
          void read()
        }}
      />
      <Button
        variant="default"
        leftSection={<IconSparkles size={16} stroke={1.5} />}
        rightSection={<KeyHint keys="enter" />}
        disabled={text.trim() === ''}
        loading={isReading}
        onClick={() => void read()}
      >
        {t('quick.read')}
      </Button>
    </div>
  )
}
