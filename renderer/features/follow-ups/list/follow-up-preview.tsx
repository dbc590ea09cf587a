import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconClockPause, IconPencil, IconPencilPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { SidePreview } from '#renderer/ui/layout/split-pane.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import { PriorityMark } from '../priority-mark.tsx'
import { useOwnerNames } from '../use-owner-names.ts'
import { listPlace, useListPlace } from './list-place.ts'
import type { ListActs } from './use-list-acts.ts'
import { logFocused } from './use-list-keys.ts'

/** The row the keyboard is on: everything needed for the call, and what can be done with it. */
export function FollowUpPreview(props: { acts: ListActs }) {
  const { t } = useTranslation(['followUps', 'model', 'common'])
  const row = useListPlace((place) => place.focused)
  const taskOf = useTaskWords()
  const close = () => listPlace.set({ isPreviewing: false })
  if (row === undefined) {
    return (
      <SidePreview title={t('followUps:preview.title')} onClose={close}>
        <p className="follow-ups-muted">{t('followUps:preview.nothing')}</p>
      </SidePreview>
    )
  }
  const { followUp } = row
  return (
    <SidePreview
      title={taskOf(followUp)}
      subtitle={
        <>
          {followUp.state === 'open' ? (
            <DueLabel on={followUp.dueOn} />
          ) : (
            <Chip tone={followUp.state === 'done' ? 'done' : 'neutral'}>
              {t(`model:followUpState.${followUp.state}`)}
            </Chip>
          )}
          <PriorityMark priority={followUp.priority} />
          <span>{t(`model:followUpOrigin.${followUp.origin}`)}</span>
        </>
      }
      footer={<PreviewActs acts={props.acts} isOpen={followUp.state === 'open'} />}
      onClose={close}
    >
      <Facts row={row} />
    </SidePreview>
  )
}

function Facts({ row }: { row: FollowUpRow }) {
  const { t } = useTranslation(['followUps', 'common'])
  const format = useFormat()
  const today = useToday()
  const { nameOf } = useOwnerNames()
  const { followUp } = row
  return (
    <FieldGrid>
      <Field label={t('followUps:columns.organization')}>
        <span className="follow-ups-inline">
          <Link className="follow-ups-link" to="/buyers/$id" params={{ id: row.organizationId }}>
            {row.organizationName}
          </Link>
          <TierChip tier={row.tier} />
        </span>
      </Field>
      <Field label={t('followUps:columns.contact')}>
        {row.contactName === null ? null : (
          <Person name={row.contactName} detail={row.contactTitle} size={20} />
        )}
      </Field>
      <Field label={t('followUps:columns.phone')}>
        {row.phone === null ? null : <PhoneLink number={row.phone} withCopy />}
      </Field>
      <Field label={t('followUps:columns.reason')}>{followUp.reason}</Field>
      <Field label={t('followUps:columns.dueOn')}>{format.dateWithWeekday(followUp.dueOn)}</Field>
      <Field label={t('common:owner')}>
        {followUp.ownerId === null ? null : <Person name={nameOf(followUp.ownerId)} size={20} />}
      </Field>
      <Field label={t('followUps:columns.city')}>{[row.province, row.city].filter(Boolean).join(' ')}</Field>
      <Field label={t('followUps:columns.address')}>{row.address}</Field>
      <Field label={t('common:notes')}>
        {followUp.note === null ? null : <span className="follow-ups-note">{followUp.note}</span>}
      </Field>
      <Field label={t('followUps:columns.lastContactOn')}>
        {row.lastContactOn === null ? null : format.dateNear(row.lastContactOn, today)}
      </Field>
      <Field label={t('followUps:columns.lastSummary')}>
        {row.lastSummary === null ? null : <span className="follow-ups-note">{row.lastSummary}</span>}
      </Field>
    </FieldGrid>
  )
}

/** The keys act on the same row; picked rows are the selection bar's. */
function PreviewActs({ acts, isOpen }: { acts: ListActs; isOpen: boolean }) {
  const { t } = useTranslation('followUps')
  const actions = useAppActions()
  return (
    <div className="follow-ups-preview-acts">
      {isOpen ? (
        <>
          <Button
            size="xs"
            leftSection={<IconCheck size={14} stroke={1.5} />}
            rightSection={<KeyHint keys="d" />}
            onClick={() => void acts.complete()}
          >
            {t('complete.do')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClockPause size={14} stroke={1.5} />}
            rightSection={<KeyHint keys="s" />}
            onClick={() => acts.ask('snooze')}
          >
            {t('snooze.do')}
          </Button>
        </>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} stroke={1.5} />}
          onClick={() => void acts.reopen()}
        >
          {t('reopen')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencilPlus size={14} stroke={1.5} />}
        rightSection={<KeyHint keys="l" />}
        onClick={() => logFocused(actions.quickLog)}
      >
        {t('keys.log')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconPencil size={14} stroke={1.5} />}
        rightSection={<KeyHint keys="e" />}
        onClick={acts.edit}
      >
        {t('keys.edit')}
      </Button>
    </div>
  )
}
