import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from './read-fields.ts'
import { useProblemWords } from './use-problem-words.ts'

/** Sizes, materials, packing: what the matching reads beside the title. */
export function SpecificationField(props: {
  value: string
  onChange: (text: string) => void
  problem: FieldProblem | undefined
}) {
  const { t } = useTranslation(['matchForms', 'matching'])
  const words = useProblemWords()
  return (
    <Textarea
      className="matching-wide"
      label={t('matching:field.specification')}
      placeholder={t('matchForms:specificationHint')}
      autosize
      minRows={2}
      maxRows={8}
      error={words(props.problem)}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
