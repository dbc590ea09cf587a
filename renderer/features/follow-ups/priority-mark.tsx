import { IconArrowDown, IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/model/visit.ts'

/** A flag before what is urgent, an arrow before what can wait; what is neither needs no mark. */
export function PriorityMark(props: { priority: FollowUp['priority'] }) {
  const { t } = useTranslation('model')
  if (props.priority === 'normal') return null
  const Icon = props.priority === 'high' ? IconFlag : IconArrowDown
  const label = t(`followUpPriority.${props.priority}`)
  return (
    <span className="follow-ups-priority" data-priority={props.priority} title={label}>
      <Icon size={13} stroke={1.8} aria-label={label} />
    </span>
  )
}
