import { UnstyledButton } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { VisitOutcome } from '#shared/model/visit.ts'

const outcomes = VisitOutcome.options

/** The seven outcomes on the keys 1 to 7, as the legend on the paper has them. */
export function OutcomeKeys(props: {
  ref: RefObject<HTMLDivElement | null>
  value: VisitOutcome | null
  isDisabled: boolean
  onPick: (outcome: VisitOutcome) => void
  onEnter: () => void
}) {
  const { t } = useTranslation(['lists', 'model'])
  const current = props.value ?? outcomes[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || props.isDisabled) return
    const chosen = /^[1-9]$/.test(event.key) ? outcomes[Number(event.key) - 1] : undefined
    if (chosen !== undefined) {
      event.preventDefault()
      props.onPick(chosen)
    } else if (event.key === 'Enter' && props.value !== null) {
      event.preventDefault()
      props.onEnter()
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      const all = [...(props.ref.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
      const at = all.findIndex((one) => one.matches(':focus'))
      all[(at + (event.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length]?.focus()
    }
  }
  return (
    <div
      className="lists-outcomes"
      ref={props.ref}
      role="radiogroup"
      aria-label={t('lists:column.result')}
      onKeyDown={onKeyDown}
    >
      {outcomes.map((outcome, index) => (
        <UnstyledButton
          key={outcome}
          className="lists-outcome"
          role="radio"
          aria-checked={props.value === outcome}
          data-chosen={props.value === outcome}
          disabled={props.isDisabled}
          tabIndex={outcome === current ? 0 : -1}
          onClick={() => props.onPick(outcome)}
        >
          <kbd>{index + 1}</kbd>
          {t(`model:outcome.${outcome}`)}
        </UnstyledButton>
      ))}
    </div>
  )
}
