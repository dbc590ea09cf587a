import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconMessageReply, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { SidePreview } from '#renderer/ui/layout/split-pane.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { addressOf } from '../queue/queue-columns.tsx'
import { queuePlace, useQueuePlace } from '../queue/queue-place.ts'
import { useFailureWords } from '../queue/use-issue-words.ts'
import type { QueueActs } from '../queue/use-queue-acts.ts'
import { StateChip } from '../state-chip.tsx'
import { useOccasions } from '../use-occasions.ts'
import { useTeam } from '../use-team.ts'
import { GreetingMessage } from './greeting-message.tsx'

/** The greeting the keyboard is on: what the person will get, what stands against it, what can be done. */
export function TouchpointPreviewPane(props: {
  acts: QueueActs
  isEditing: boolean
  onEdit: () => void
  onEditEnd: () => void
}) {
  const { t } = useTranslation('touchpoints')
  const row = useQueuePlace((place) => place.focused)
  const { nameOf } = useOccasions()
  const close = () => queuePlace.set({ isPreviewing: false })
  if (row === undefined) {
    return (
      <SidePreview title={t('preview.title')} onClose={close}>
        <p className="touch-muted">{t('preview.nothing')}</p>
      </SidePreview>
    )
  }
  return (
    <SidePreview
      title={
        <span className="touch-inline">
          {row.contactName}
          <TierChip tier={row.tier} />
        </span>
      }
      subtitle={
        <>
          <StateChip state={row.state} />
          <span>{t('queue.title', { name: nameOf(row.occasionId), year: row.year })}</span>
          {row.channel === null ? null : <ChannelLabel channel={row.channel} />}
        </>
      }
      footer={<PreviewActs row={row} acts={props.acts} onEdit={props.onEdit} />}
      onClose={close}
    >
      <Against row={row} />
      <GreetingMessage row={row} isEditing={props.isEditing} onEditEnd={props.onEditEnd} />
      <Facts row={row} />
    </SidePreview>
  )
}

/** What stands against it, each with what can be done about it. */
function Against({ row }: { row: TouchpointRow }) {
  const { t } = useTranslation('touchpoints')
  const failureWords = useFailureWords()
  const issues = row.isLate && !row.issues.includes('late') ? (['late', ...row.issues] as const) : row.issues
  const failed = row.state === 'failed' || row.state === 'unknown' ? row.failure : null
  if (issues.length === 0 && failed === null && row.skipReason === null) return null
  return (
    <ul className="touch-against">
      {failed === null ? null : (
        <li data-tone="overdue">
          <b>{t('state.failed')}</b>
          <span>{failureWords(failed)}</span>
        </li>
      )}
      {row.state === 'skipped' && row.skipReason !== null ? (
        <li>
          <b>{t('state.skipped')}</b>
          <span>{t(`skipReason.${row.skipReason}`)}</span>
        </li>
      ) : null}
      {issues.map((issue) => (
        <li key={issue}>
          <b>{t(`issue.${issue}`)}</b>
          <span>{t(`issueHelp.${issue}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Facts({ row }: { row: TouchpointRow }) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const format = useFormat()
  const { nameOf } = useTeam()
  return (
    <div className="touch-facts">
      <FieldGrid>
        <Field label={t('touchpoints:columns.organization')}>
          <Link className="touch-link" to="/buyers/$id" params={{ id: row.organizationId }}>
            {row.organizationName}
          </Link>
        </Field>
        <Field label={t('touchpoints:columns.address')}>{addressOf(row)}</Field>
        <Field label={t('touchpoints:columns.occursOn')}>
          {format.dateWithWeekday(row.occursOn)}
          {row.lunarLabel === null ? null : <span className="touch-muted"> {row.lunarLabel}</span>}
        </Field>
        <Field label={t('touchpoints:columns.sendOn')}>
          {t('touchpoints:preview.at', { date: format.dateWithWeekday(row.sendOn), time: row.sendAt })}
        </Field>
        <Field label={t('common:owner')}>
          {row.ownerId === null ? null : <Person name={nameOf(row.ownerId)} size={20} />}
        </Field>
        <Field label={t('touchpoints:columns.plan')}>{row.planName ?? t('touchpoints:preview.noPlan')}</Field>
        {row.sentAt === null ? null : (
          <Field label={t('touchpoints:columns.sentAt')}>{format.dateTime(row.sentAt)}</Field>
        )}
        {row.repliedAt === null ? null : (
          <Field label={t('touchpoints:columns.repliedAt')}>{format.dateTime(row.repliedAt)}</Field>
        )}
      </FieldGrid>
    </div>
  )
}

const icon = { size: 14, stroke: 1.5 }

/** The keys act on the same row; picked rows are the selection bar's. */
function PreviewActs({ row, acts, onEdit }: { row: TouchpointRow; acts: QueueActs; onEdit: () => void }) {
  const { t } = useTranslation('touchpoints')
  if (row.state === 'unknown') {
    return (
      <div className="touch-acts">
        <p className="touch-muted">{t('unknown.ask')}</p>
        <Button size="xs" rightSection={<KeyHint keys="y" />} onClick={() => void acts.resolveUnknown(true)}>
          {t('unknown.wasSent')}
        </Button>
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint keys="n" />}
          onClick={() => void acts.resolveUnknown(false)}
        >
          {t('unknown.wasNotSent')}
        </Button>
      </div>
    )
  }
  return (
    <div className="touch-acts">
      {isAllowed('approve', row.state) ? (
        <Button
          size="xs"
          leftSection={<IconCheck {...icon} />}
          rightSection={<KeyHint keys={row.isLate ? 't' : 'a'} />}
          onClick={() => (row.isLate ? acts.ask('late') : acts.approveChosen())}
        >
          {row.isLate ? t('keys.late') : t('keys.approve')}
        </Button>
      ) : null}
      {isAllowed('withdraw', row.state) ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp {...icon} />}
          rightSection={<KeyHint keys="w" />}
          onClick={() => void acts.withdraw()}
        >
          {t('keys.withdraw')}
        </Button>
      ) : null}
      {isAllowed('markReplied', row.state) ? (
        <Button
          size="xs"
          leftSection={<IconMessageReply {...icon} />}
          rightSection={<KeyHint keys="r" />}
          onClick={acts.reply}
        >
          {t('keys.reply')}
        </Button>
      ) : null}
      {isAllowed('restore', row.state) ? (
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint keys="u" />}
          onClick={() => void acts.restore()}
        >
          {t('keys.restore')}
        </Button>
      ) : null}
      {isAllowed('write', row.state) ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil {...icon} />}
          rightSection={<KeyHint keys="e" />}
          onClick={onEdit}
        >
          {t('keys.edit')}
        </Button>
      ) : null}
      {isAllowed('skip', row.state) ? (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          rightSection={<KeyHint keys="s" />}
          onClick={() => acts.ask('skip')}
        >
          {t('keys.skip')}
        </Button>
      ) : null}
    </div>
  )
}
