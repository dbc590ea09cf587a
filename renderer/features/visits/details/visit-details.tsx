import { IconBell, IconClock, IconShoppingCart, IconTrendingUp, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Visit, VisitOutcome } from '#shared/model/visit.ts'
import { AttachmentLinks } from '../attachments/attachment-links.tsx'
import { useNearDay } from '../use-near-day.ts'
import '../visits.css'

/** Everything a visit says, but for its kind and day, which stand in the line above it. */
export function VisitDetails(props: { visit: Visit; contactName: string | null }) {
  const { t } = useTranslation(['visits', 'model'])
  const format = useFormat()
  const nearDay = useNearDay()
  const { visit } = props
  const size = { size: 14, stroke: 1.5 }
  return (
    <div className="visits-visit">
      <div className="visits-visit-head">
        {visit.outcome === null ? null : (
          <Chip tone={outcomeTones[visit.outcome]}>{t(`model:outcome.${visit.outcome}`)}</Chip>
        )}
        {props.contactName === null ? null : <span>{props.contactName}</span>}
        {visit.durationMinutes === null ? null : (
          <span className="visits-quiet">
            <IconClock {...size} aria-hidden /> {format.minutes(visit.durationMinutes)}
          </span>
        )}
        {visit.corrections === 0 ? null : (
          <span className="visits-quiet">{t('visits:correctedTimes', { count: visit.corrections })}</span>
        )}
      </div>
      {visit.summary === '' ? null : <p className="visits-visit-text">{visit.summary}</p>}
      <Line
        icon={<IconShoppingCart {...size} aria-hidden />}
        label={t('visits:needsHeard')}
        text={visit.needsHeard}
      />
      <Line
        icon={<IconTrendingUp {...size} aria-hidden />}
        label={t('visits:dealsHeard')}
        text={visit.dealsHeard}
      />
      <Line
        icon={<IconUsers {...size} aria-hidden />}
        label={t('visits:participants')}
        text={visit.participants.length === 0 ? null : format.list(visit.participants)}
      />
      <Line
        icon={<IconBell {...size} aria-hidden />}
        label={visit.nextStepDueOn === null ? t('visits:nextStep') : nearDay(visit.nextStepDueOn)}
        text={visit.nextStep ?? (visit.nextStepDueOn === null ? null : t('visits:nextStep'))}
      />
      <AttachmentLinks attachments={visit.attachments} />
    </div>
  )
}

function Line(props: { icon: ReactNode; label: string; text: string | null }) {
  if (props.text === null || props.text === '') return null
  return (
    <p className="visits-visit-line">
      {props.icon}
      <span className="visits-quiet">{props.label}</span>
      <span>{props.text}</span>
    </p>
  )
}

const outcomeTones = {
  reached: 'neutral',
  interested: 'accent',
  needsQuote: 'info',
  agreed: 'done',
  callBack: 'due',
  noAnswer: 'neutral',
  declined: 'overdue',
} as const satisfies Record<VisitOutcome, Tone>
