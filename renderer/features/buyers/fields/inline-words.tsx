import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { InlineEdit } from './inline-edit.tsx'
import { WordsInput } from './words-input.tsx'

/** Several words under one label: industries, tags, former names. */
export function InlineWords(props: {
  label: string
  value: readonly string[]
  suggestions: readonly string[]
  asChips?: boolean
  /** Words that may have a comma in them. */
  isWhole?: boolean
  onSave: (value: string[]) => Promise<boolean>
}) {
  const { t } = useTranslation('buyers')
  const { value } = props
  const rest =
    value.length === 0 ? null : props.asChips ? (
      <span className="buyers-chips">
        {value.map((word) => (
          <Chip key={word}>{word}</Chip>
        ))}
      </span>
    ) : (
      value.join(t('listSeparator'))
    )
  return (
    <InlineEdit label={props.label} value={[...value]} rest={rest} onSave={props.onSave}>
      {(words, setWords) => (
        <WordsInput
          size="xs"
          autoFocus
          aria-label={props.label}
          data={[...props.suggestions]}
          isWhole={props.isWhole ?? false}
          value={words}
          onChange={setWords}
        />
      )}
    </InlineEdit>
  )
}
