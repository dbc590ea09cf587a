import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { parseTypedDay } from '#renderer/ui/forms/parse-typed-day.ts'
import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { LogDraft } from '../draft/log-draft.ts'

const longest = 500

/** The promise of a saved visit: its words and its day were told apart when it was logged, and stay so. */
export function NextStepTwoFields(props: { draft: LogDraft; onChange: (part: Partial<LogDraft>) => void }) {
  const { t } = useTranslation('visits')
  const { draft, onChange } = props
  return (
    <div className="visits-parties">
      <TextInput
        label={t('nextStep')}
        maxLength={longest}
        value={draft.nextStep}
        autoComplete="off"
        onChange={(event) => onChange({ nextStep: event.currentTarget.value })}
      />
      <DateField
        label={t('nextStepDay')}
        value={draft.nextStepDueOn}
        parse={parseDay}
        onChange={(on) => onChange({ nextStepDueOn: on === null ? null : LocalDate.parse(on) })}
      />
    </div>
  )
}

/** Everything the quick log understands, as long as it is a day and nothing else. */
function parseDay(typed: string, today: string): string | undefined {
  const { text, dueOn } = parseNextStep(typed, LocalDate.parse(today))
  return dueOn !== null && text === '' ? dueOn : parseTypedDay(typed, today)
}
