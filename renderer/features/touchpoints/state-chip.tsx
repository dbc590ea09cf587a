import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import type { TouchpointState } from '#shared/model/touchpoint.ts'

/** The colour of a state, the same in the queue, the calendar and the results. */
export const stateTones = {
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
} as const satisfies Record<TouchpointState, Tone>

export function StateChip(props: { state: TouchpointState; title?: string | undefined }) {
  const { t } = useTranslation('touchpoints')
  return (
    <Chip tone={stateTones[props.state]} title={props.title ?? t(`stateHelp.${props.state}`)}>
      {t(`state.${props.state}`)}
    </Chip>
  )
}
