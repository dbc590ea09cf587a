import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { NoDealReason } from '#shared/model/requirement.ts'

/** Why it came to nothing, by its number: 1 price, 2 specification … */
export function ReasonChoice(props: {
  label: string
  value: NoDealReason | null
  onChange: (reason: NoDealReason) => void
}) {
  const { t } = useTranslation('model')
  return (
    <div role="radiogroup" aria-label={props.label} className="matching-why">
      {NoDealReason.options.map((reason, index) => (
        <UnstyledButton
          key={reason}
          role="radio"
          aria-checked={props.value === reason}
          data-autofocus={index === 0 || undefined}
          className="matching-why-one"
          onClick={() => props.onChange(reason)}
        >
          {t(`noDealReason.${reason}`)}
          <KeyHint keys={String(index + 1)} />
          <ReasonKey
            number={index + 1}
            label={t(`noDealReason.${reason}`)}
            run={() => props.onChange(reason)}
          />
        </UnstyledButton>
      ))}
    </div>
  )
}

function ReasonKey(props: { number: number; label: string; run: () => void }) {
  useShortcut(`matching.why.${props.number}`, String(props.number), props.label, props.run, {
    inDialogs: true,
  })
  return null
}
