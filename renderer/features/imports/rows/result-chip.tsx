import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import type { ImportResult } from '#shared/model/import.ts'

const tones = {
  new: 'accent',
  updated: 'info',
  unchanged: 'neutral',
  review: 'due',
  failed: 'overdue',
} as const satisfies Record<ImportResult, Tone>

export function ResultChip(props: { result: ImportResult }) {
  const { t } = useTranslation('model')
  return <Chip tone={tones[props.result]}>{t(`importResult.${props.result}`)}</Chip>
}
