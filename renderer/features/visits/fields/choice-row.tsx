import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react'

export interface Choice<Value extends string> {
  value: Value
  label: ReactNode
  icon?: ReactNode
}

/**
 * One of a few values as a row of chips. The arrows choose, as in any group of radio buttons; `onKey` gets the keys
 * first and says whether it used one.
 */
export function ChoiceRow<Value extends string>(props: {
  label: string
  choices: ReadonlyArray<Choice<Value>>
  value: Value | null
  onChange: (value: Value) => void
  onKey?: (event: KeyboardEvent) => boolean
  /** Shows the number keys on the chips. */
  isNumbered?: boolean
  look: 'segments' | 'chips'
  /** The chip that a dialog gives the focus to when it opens. */
  autoFocus?: boolean
  group?: RefObject<HTMLFieldSetElement | null>
}) {
  const name = useId()
  const focused = props.autoFocus ? (props.value ?? props.choices[0]?.value) : undefined
  return (
    <fieldset
      ref={props.group}
      className="visits-choices"
      data-look={props.look}
      onKeyDown={(event) => {
        if (props.onKey?.(event)) event.preventDefault()
      }}
    >
      <legend className="rp-for-readers">{props.label}</legend>
      {props.choices.map((choice, index) => (
        <label key={choice.value} className="visits-choice" data-chosen={choice.value === props.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            {...(choice.value === focused ? { 'data-autofocus': true } : {})}
            onChange={() => props.onChange(choice.value)}
          />
          {props.isNumbered ? (
            <kbd className="visits-choice-key" aria-hidden>
              {index + 1}
            </kbd>
          ) : null}
          {choice.icon}
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Puts the focus on the chosen chip, or on the first. */
export function focusChoice(group: HTMLFieldSetElement | null) {
  const input = group?.querySelector('input:checked') ?? group?.querySelector('input')
  if (input instanceof HTMLInputElement) input.focus()
}
