import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { Chip, type Tone } from '#renderer/ui/chips/chip.tsx'
import { KindIcon } from '#renderer/ui/chips/kind-icon.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { TimelineItem } from '#renderer/ui/timeline/timeline.tsx'
import type { VisitId } from '#shared/model/ids.ts'
import type { Attachment, Visit, VisitOutcome } from '#shared/model/visit.ts'
import { useTeam } from '../use-team.ts'
import { VisitHistory } from './visit-history.tsx'

const outcomeTones: Record<VisitOutcome, Tone> = {
  reached: 'neutral',
  interested: 'accent',
  needsQuote: 'info',
  agreed: 'done',
  callBack: 'due',
  noAnswer: 'neutral',
  declined: 'neutral',
}

/** A call, a visit, a message: with whom, what was said, what came of it. */
export function TimelineVisit(props: {
  visit: Visit
  contactName: string | null
  onCorrect: ((visitId: VisitId) => void) | undefined
}) {
  const { t } = useTranslation(['buyers', 'model', 'visits'])
  const format = useFormat()
  const today = useToday()
  const { newRequirement } = useAppActions()
  const { nameOf } = useTeam()
  const [showsHistory, setShowsHistory] = useState(false)
  const { visit, contactName, onCorrect } = props
  const meta = [
    `${format.dateNear(visit.happenedOn, today)} ${format.time(visit.happenedAt)}`,
    ...(visit.durationMinutes === null ? [] : [format.minutes(visit.durationMinutes)]),
    ...(visit.userId === null ? [] : [nameOf(visit.userId)]),
  ]
  return (
    <TimelineItem
      icon={<KindIcon kind={visit.kind} size={14} />}
      tone="accent"
      title={[t(`model:visitKind.${visit.kind}`), ...(contactName === null ? [] : [contactName])].join(' · ')}
      meta={meta.join(' · ')}
      actions={
        onCorrect === undefined ? undefined : (
          <Button size="xs" variant="subtle" color="gray" onClick={() => onCorrect(visit.id)}>
            {t('buyers:timeline.correct')}
          </Button>
        )
      }
    >
      {visit.summary === '' ? null : <p className="buyer-entry-text">{visit.summary}</p>}
      <Heard
        label={t('buyers:timeline.participants')}
        text={visit.participants.join(t('buyers:listSeparator'))}
      />
      <Heard label={t('buyers:timeline.dealsHeard')} text={visit.dealsHeard} />
      <Heard
        label={t('buyers:timeline.needsHeard')}
        text={visit.needsHeard}
        action={
          <button type="button" className="buyer-link" onClick={() => newRequirement(needOf(visit))}>
            {t('visits:needToRequirement')}
          </button>
        }
      />
      <Heard
        label={t('buyers:timeline.nextStep')}
        text={[
          visit.nextStep,
          visit.nextStepDueOn === null ? null : format.dateNear(visit.nextStepDueOn, today),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      />
      <div className="buyer-entry-more">
        {visit.outcome === null ? null : (
          <Chip tone={outcomeTones[visit.outcome]}>{t(`model:outcome.${visit.outcome}`)}</Chip>
        )}
        {visit.attachments.map((attachment) => (
          <AttachmentLink key={attachment.hash} attachment={attachment} />
        ))}
        {visit.corrections === 0 ? null : (
          <button
            type="button"
            className="buyer-link"
            onClick={() => setShowsHistory(!showsHistory)}
            aria-expanded={showsHistory}
          >
            {t('buyers:timeline.corrected', { count: visit.corrections })}
          </button>
        )}
      </div>
      {showsHistory ? <VisitHistory visit={visit} /> : null}
    </TimelineItem>
  )
}

/** What was heard, as the form of a requirement takes it apart. */
const needOf = ({ id, organizationId, contactId, needsHeard }: Visit) => ({
  organizationId,
  visitId: id,
  text: needsHeard ?? '',
  ...(contactId !== null && { contactId }),
})

function Heard(props: { label: string; text: ReactNode; action?: ReactNode }) {
  if (props.text === null || props.text === '') return null
  return (
    <p className="buyer-entry-heard">
      <span>{props.label}</span> {props.text} {props.action}
    </p>
  )
}

function AttachmentLink(props: { attachment: Attachment }) {
  const format = useFormat()
  const errorWords = useErrorWords()
  const { hash, name, size } = props.attachment
  const open = async () => {
    try {
      await saveFile(await client.visits.readAttachment({ hash, name }), name)
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  return (
    <button type="button" className="buyer-link" title={format.bytes(size)} onClick={() => void open()}>
      <IconPaperclip size={13} stroke={1.5} aria-hidden />
      {name}
    </button>
  )
}
