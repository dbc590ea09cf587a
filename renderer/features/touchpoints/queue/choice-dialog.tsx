import { Modal, UnstyledButton } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'

export interface Choice {
  value: string
  label: ReactNode
  detail?: ReactNode
}

/** One question with a few answers, each by its number. */
export function ChoiceDialog(props: {
  title: string
  body?: ReactNode
  choices: readonly Choice[]
  onPick: (value: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation('common')
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = props.choices[Number(event.key) - 1]
    if (choice === undefined) return
    event.preventDefault()
    props.onPick(choice.value)
  }
  return (
    <Modal
      opened
      size={420}
      title={props.title}
      onClose={props.onClose}
      onKeyDown={onKeyDown}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.body === undefined ? null : <p className="touch-dialog-body">{props.body}</p>}
      <ul className="touch-choices">
        {props.choices.map((choice, index) => (
          <li key={choice.value}>
            <UnstyledButton
              className="touch-choice"
              data-autofocus={index === 0 || undefined}
              onClick={() => props.onPick(choice.value)}
            >
              <span className="touch-choice-main">
                <span>{choice.label}</span>
                {choice.detail === undefined ? null : (
                  <span className="touch-choice-detail">{choice.detail}</span>
                )}
              </span>
              {index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
