import { TagsInput, type TagsInputProps } from '@mantine/core'
import { partWords } from './part-words.ts'

const mostWords = 100

/**
 * Several words under one label. Commas and the Chinese 、，； part them however they were typed: by an input method they
 * never arrive as a key of their own. `isWhole` leaves them alone: a company's name may have a comma in it.
 */
export function WordsInput(
  props: Omit<TagsInputProps, 'value' | 'onChange' | 'splitChars'> & {
    value: readonly string[]
    onChange: (words: string[]) => void
    isWhole?: boolean
  },
) {
  const { value, onChange, isWhole, ...rest } = props
  return (
    <TagsInput
      maxTags={mostWords}
      limit={50}
      acceptValueOnBlur
      splitChars={isWhole ? [] : [',']}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      value={[...value]}
      onChange={(words) => onChange(isWhole ? words : partWords(words))}
    />
  )
}
