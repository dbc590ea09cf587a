import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from './chip.tsx'

/** The colour of a greeting's state, the same wherever one is shown. */
export const greetingTones = {
  planned: 'neutral',
  needsLook: 'due',
  ready: 'info',
  approved: 'accent',
  sending: 'accent',
  unknown: 'overdue',
  sent: 'done',
  failed: 'overdue',
  skipped: 'neutral',
  replied: 'done',
} as const satisfies Record<string, Tone>

/** How far a greeting is, or with `count` how many are that far. */
export function GreetingState(props: { state: keyof typeof greetingTones; count?: string | undefined }) {
  const { t } = useTranslation('touchpoints')
  return (
    <Chip tone={greetingTones[props.state]} title={t(`stateHelp.${props.state}`)}>
      {t(`state.${props.state}`)}
      {props.count === undefined ? null : ` ${props.count}`}
    </Chip>
  )
}
