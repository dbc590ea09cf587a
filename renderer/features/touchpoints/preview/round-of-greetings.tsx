import { Button, CopyButton, Progress, UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconChecks,
  IconCopy,
  IconPencil,
  IconPencilPlus,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import type { Channel } from '#shared/model/contact.ts'
import { TouchpointId } from '#shared/model/ids.ts'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import { useTouchpointActs } from '../queue/use-touchpoint-acts.ts'
import { messageQuery, touchpointQuery } from '../touchpoint-queries.ts'
import { visitKindOf } from '../visit-kind-of.ts'
import { copyText } from './copy-text.ts'
import { GreetingMessage } from './greeting-message.tsx'

type Done = 'sent' | 'skipped'
/** Stands for nobody in a query that is not asked. */
const noId = TouchpointId.parse('00000000-0000-4000-8000-000000000000')
const icon = { size: 15, stroke: 1.5 }

/** One person at a time: Enter says it is done and brings the next one, their words already on the clipboard. */
export function RoundOfGreetings(props: {
  rows: readonly TouchpointRow[]
  channel: Channel
  beside: ReactNode
  onClose: () => void
}) {
  const { t } = useTranslation(['touchMessages', 'common'])
  const format = useFormat()
  const today = useToday()
  const actions = useAppActions()
  const acts = useTouchpointActs()
  const { rows, channel } = props
  const [at, setAt] = useState(0)
  const [done, setDone] = useState<ReadonlyMap<TouchpointId, Done>>(new Map())
  const [isEditing, setIsEditing] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const main = useRef<HTMLButtonElement>(null)
  const begun = rows[at]
  const row = useFreshRow(begun)
  const copied = useClipboard(channel === 'wechat' && !isEditing ? row : undefined)
  useNextMessage(rows[at + 1])

  // The next Enter is for the next person, whatever was pressed before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person, or back from editing
  useEffect(() => {
    if (!isEditing) main.current?.focus()
  }, [at, isEditing, isBusy])

  const go = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), rows.length))
  const settle = async (how: Done) => {
    if (row === undefined || isBusy) return
    setIsBusy(true)
    const selection = { type: 'ids' as const, ids: [row.id] }
    const wasWritten =
      how === 'sent' ? await acts.markSent(selection, null) : await acts.skip(selection, 'byHand')
    setIsBusy(false)
    if (!wasWritten) return
    setDone((before) => new Map(before).set(row.id, how))
    go(1)
  }
  const log = () => {
    if (row === undefined) return
    actions.quickLog({
      organizationId: row.organizationId,
      contactId: row.contactId,
      kind: visitKindOf(channel),
    })
  }
  /** Approval fixed the words; they are changed only after it is withdrawn. */
  const mayWrite = row !== undefined && isAllowed('write', row.state)
  const own = { inDialogs: true, enabled: !isEditing && row !== undefined }
  useShortcut('touch.round.next', 'arrowright', t('touchMessages:round.next'), () => go(1), own)
  useShortcut('touch.round.previous', 'arrowleft', t('touchMessages:round.previous'), () => go(-1), own)
  useShortcut('touch.round.copy', 'c', t('touchMessages:round.copy'), copied.copy, own)
  useShortcut('touch.round.edit', 'e', t('touchMessages:round.edit'), () => setIsEditing(true), {
    ...own,
    enabled: own.enabled && mayWrite,
  })
  useShortcut('touch.round.skip', 's', t('touchMessages:round.skip'), () => void settle('skipped'), own)

  const sent = [...done.values()].filter((how) => how === 'sent').length
  if (row === undefined) {
    return (
      <EmptyState
        icon={<IconChecks size={22} stroke={1.5} />}
        title={t('touchMessages:round.finished', { count: sent, shown: format.number(sent) })}
        body={t('touchMessages:round.finishedBody', { shown: format.number(rows.length - done.size) })}
        actions={[
          { label: t('common:close'), onClick: props.onClose },
          { label: t('touchMessages:round.again'), onClick: () => setAt(0) },
        ]}
      />
    )
  }
  return (
    <div className="touch-round" data-beside={props.beside !== null}>
      <div className="touch-round-main">
        <div className="touch-round-progress">
          <Progress
            value={(at / rows.length) * 100}
            size="xs"
            aria-label={t('touchMessages:round.progress')}
          />
          <span>
            {t('touchMessages:round.place', { at: format.number(at + 1), total: format.number(rows.length) })}
          </span>
        </div>
        <div className="touch-round-person">
          <PersonAvatar name={row.contactName} size={40} />
          <div>
            <div className="touch-inline">
              <b>{row.contactName}</b>
              <TierChip tier={row.tier} />
              {done.get(row.id) === 'sent' ? (
                <span className="touch-done">{t('touchMessages:round.isDone')}</span>
              ) : null}
            </div>
            <div className="touch-muted">{row.organizationName}</div>
            {row.sendOn > today ? (
              <div className="touch-early">
                {t('touchMessages:round.early', { date: format.dateWithWeekday(row.sendOn) })}
              </div>
            ) : null}
          </div>
          <Address row={row} channel={channel} />
        </div>
        <GreetingMessage row={row} isEditing={isEditing} onEditEnd={() => setIsEditing(false)} />
        {channel === 'wechat' ? (
          <p className="touch-round-clip" role="status" data-failed={copied.state === 'failed'}>
            {copied.state === 'copied' ? <IconCheck {...icon} aria-hidden /> : null}
            {copied.state === 'none' ? null : t(`touchMessages:round.${copied.state}`)}
          </p>
        ) : null}
        {isEditing ? null : (
          <div className="touch-round-acts">
            <Button
              ref={main}
              loading={isBusy}
              leftSection={<IconCheck {...icon} />}
              rightSection={<KeyHint keys="enter" />}
              onClick={() => void settle('sent')}
            >
              {t(channel === 'phone' ? 'touchMessages:round.calledNext' : 'touchMessages:round.sentNext')}
            </Button>
            {channel === 'phone' ? (
              <Button variant="default" leftSection={<IconPencilPlus {...icon} />} onClick={log}>
                {t('touchMessages:round.log')}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconCopy {...icon} />}
                rightSection={<KeyHint keys="c" />}
                onClick={copied.copy}
              >
                {t('touchMessages:round.copy')}
              </Button>
            )}
            {mayWrite ? (
              <Button
                variant="default"
                leftSection={<IconPencil {...icon} />}
                rightSection={<KeyHint keys="e" />}
                onClick={() => setIsEditing(true)}
              >
                {t('touchMessages:round.edit')}
              </Button>
            ) : null}
            <Button
              variant="subtle"
              color="gray"
              rightSection={<KeyHint keys="s" />}
              onClick={() => void settle('skipped')}
            >
              {t('touchMessages:round.skip')}
            </Button>
            <span className="touch-round-move">
              <UnstyledButton
                aria-label={t('touchMessages:round.previous')}
                title={t('touchMessages:round.previous')}
                disabled={at === 0}
                onClick={() => go(-1)}
              >
                <IconArrowLeft size={18} stroke={1.5} />
              </UnstyledButton>
              <UnstyledButton
                aria-label={t('touchMessages:round.next')}
                title={t('touchMessages:round.next')}
                onClick={() => go(1)}
              >
                <IconArrowRight size={18} stroke={1.5} />
              </UnstyledButton>
            </span>
          </div>
        )}
      </div>
      {props.beside === null ? null : <div className="touch-round-beside">{props.beside}</div>}
    </div>
  )
}

function Address({ row, channel }: { row: TouchpointRow; channel: Channel }) {
  const { t } = useTranslation('touchMessages')
  if (row.address === null) return null
  if (channel === 'phone') {
    return (
      <span className="touch-round-address touch-round-phone">
        <PhoneLink number={row.address} withCopy />
      </span>
    )
  }
  const { address } = row
  return (
    <span className="touch-round-address">
      <span>{address}</span>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <UnstyledButton
            className="rp-phone-copy"
            onClick={copy}
            aria-label={t('round.copyAddress')}
            title={t('round.copyAddress')}
          >
            {copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
          </UnstyledButton>
        )}
      </CopyButton>
    </span>
  )
}

/** The greeting as it is now, in the order of the round as it began. */
function useFreshRow(begun: TouchpointRow | undefined): TouchpointRow | undefined {
  const { data } = useQuery({
    ...touchpointQuery(begun?.id ?? noId),
    enabled: begun !== undefined,
  })
  return begun === undefined ? undefined : data?.id === begun.id ? data : begun
}

/** The words of the next one are there before they are asked for. */
function useNextMessage(next: TouchpointRow | undefined) {
  const queryClient = useQueryClient()
  const id = next?.id
  useEffect(() => {
    if (id !== undefined) void queryClient.prefetchQuery(messageQuery(id))
  }, [id, queryClient])
}

/** Puts the words of a greeting on the clipboard as it comes up. */
function useClipboard(row: TouchpointRow | undefined) {
  const { data: message } = useQuery({ ...messageQuery(row?.id ?? noId), enabled: row !== undefined })
  const body = message === undefined || message === null || message.problems.length > 0 ? '' : message.body
  const [state, setState] = useState<{ body: string; ok: boolean } | undefined>(undefined)
  useEffect(() => {
    if (body === '') return
    let isGone = false
    void copyText(body).then((ok) => isGone || setState({ body, ok }))
    return () => {
      isGone = true
    }
  }, [body])
  return {
    state:
      body === '' || state?.body !== body
        ? ('none' as const)
        : state.ok
          ? ('copied' as const)
          : ('failed' as const),
    copy: () => {
      if (body !== '') void copyText(body).then((ok) => setState({ body, ok }))
    },
  }
}
