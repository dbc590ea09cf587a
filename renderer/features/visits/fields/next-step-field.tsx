import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { useNearDay } from '../use-near-day.ts'
import { nextStepHint } from './next-step-hint.ts'

const longest = 500

/** What comes next and when, in one line: 下周三 寄样品. The day that was understood stands beside it as it is typed. */
export function NextStepField(props: {
  value: string
  happenedOn: LocalDate | null
  onChange: (value: string) => void
  withLabel?: boolean
}) {
  const { t } = useTranslation('visits')
  const nearDay = useNearDay()
  const today = LocalDate.parse(useToday())
  const hint = nextStepHint(
    { nextStep: props.value, nextStepDueOn: null, happenedOn: props.happenedOn },
    today,
  )
  const words =
    hint === null
      ? undefined
      : hint.isDefault
        ? t('nextStepDefault', { day: nearDay(hint.on) })
        : t('nextStepOn', { day: nearDay(hint.on) })
  return (
    <div className="visits-next-step">
      <TextInput
        label={props.withLabel ? t('nextStep') : undefined}
        aria-label={t('nextStep')}
        placeholder={t('nextStepPlaceholder')}
        maxLength={longest}
        value={props.value}
        autoComplete="off"
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <output className="visits-next-step-day" data-default={hint?.isDefault ?? false}>
        {words}
      </output>
    </div>
  )
}
