import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { VisitOutcome } from '#shared/model/visit.ts'
import { ChoiceRow } from './choice-row.tsx'

/**
 * What came of it. One press of 1–7 chooses and goes on to the note; Enter goes on without, 0 or Backspace takes the
 * choice away.
 */
export function OutcomeField(props: {
  value: VisitOutcome | null
  onChange: (outcome: VisitOutcome | null) => void
  onDone: () => void
  autoFocus?: boolean
  group?: RefObject<HTMLFieldSetElement | null>
}) {
  const { t } = useTranslation(['visits', 'model'])
  return (
    <ChoiceRow
      look="chips"
      isNumbered
      autoFocus={props.autoFocus ?? false}
      label={t('visits:outcome')}
      value={props.value}
      onChange={props.onChange}
      {...(props.group === undefined ? {} : { group: props.group })}
      onKey={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return false
        if (event.key === '0' || event.key === 'Backspace') {
          props.onChange(null)
          return true
        }
        const outcome = /^[1-7]$/.test(event.key) ? VisitOutcome.options[Number(event.key) - 1] : undefined
        if (outcome === undefined && event.key !== 'Enter') return false
        if (outcome !== undefined) props.onChange(outcome)
        props.onDone()
        return true
      }}
      choices={VisitOutcome.options.map((outcome) => ({
        value: outcome,
        label: t(`model:outcome.${outcome}`),
      }))}
    />
  )
}
