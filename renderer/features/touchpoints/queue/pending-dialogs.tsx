import { Button, Group, Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { addDays } from '#shared/domain/time/local-date.ts'
import { lateChoices } from '#shared/domain/touchpoints/late-choices.ts'
import { Channel } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { SkipReason } from '#shared/model/touchpoint.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { useTeam } from '../use-team.ts'
import { ApproveDialog, LeftDialog } from './approve-dialog.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import { queuePlace } from './queue-place.ts'
import type { QueueActs } from './use-queue-acts.ts'

/** Reasons a person gives; the others are found by the service itself. */
const reasonsByHand = ['byHand', 'calledInstead', 'late', 'sharedAddress'] as const satisfies SkipReason[]

/** What an act asks before it is done. */
export function PendingDialogs({ acts }: { acts: QueueActs }) {
  const { t } = useTranslation(['touchpoints', 'model', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const { users } = useTeam()
  const count = acts.countChosen()
  const { focused } = queuePlace.get()
  const whom =
    acts.countPicked() === 0 && focused !== undefined
      ? focused.contactName
      : t('touchpoints:people', { count, shown: format.number(count) })
  const then = (act: () => unknown) => {
    acts.stopAsking()
    void act()
  }
  if (acts.answer !== undefined) {
    const { selection } = acts.answer
    return (
      <LeftDialog
        key={JSON.stringify(acts.answer.refused)}
        answer={acts.answer}
        onConfirm={(issues) => then(() => acts.approve(issues, selection))}
        onClose={acts.stopAsking}
      />
    )
  }
  switch (acts.pending) {
    case undefined:
      return null
    case 'approve':
      return (
        <ApproveDialog count={count} onConfirm={() => then(() => acts.approve())} onClose={acts.stopAsking} />
      )
    case 'skip':
      return (
        <ChoiceDialog
          title={t('touchpoints:skip.title', { whom })}
          body={t('touchpoints:skip.body')}
          choices={reasonsByHand.map((reason) => ({
            value: reason,
            label: t(`touchpoints:skipReason.${reason}`),
          }))}
          onPick={(reason) => then(() => acts.skip(SkipReason.parse(reason)))}
          onClose={acts.stopAsking}
        />
      )
    case 'late':
      return (
        <ChoiceDialog
          title={t('touchpoints:late.title', { whom })}
          body={t('touchpoints:late.body')}
          choices={(['send', 'skip', 'call'] as const).map((choice) => ({
            value: choice,
            label: t(`touchpoints:late.${choice}`),
            detail: t(`touchpoints:late.${choice}Help`),
          }))}
          onPick={(choice) =>
            then(() =>
              choice === 'send'
                ? acts.approve([lateChoices.send.confirms])
                : acts.skip(choice === 'call' ? lateChoices.call.reason : lateChoices.skip.reason),
            )
          }
          onClose={acts.stopAsking}
        />
      )
    case 'reassign':
      return (
        <ChoiceDialog
          title={t('touchpoints:reassign.title', { whom })}
          choices={[
            ...users.map((user) => ({ value: user.id, label: <Person name={user.name} size={20} /> })),
            { value: '', label: t('common:unassigned') },
          ]}
          onPick={(id) => {
            const user = users.find((one) => one.id === id)
            then(() => acts.reassign(user?.id ?? null, user?.name ?? t('common:unassigned')))
          }}
          onClose={acts.stopAsking}
        />
      )
    case 'channel':
      return (
        <ChoiceDialog
          title={t('touchpoints:channel.title', { whom })}
          body={t('touchpoints:channel.body')}
          choices={Channel.options.map((channel) => ({
            value: channel,
            label: <ChannelLabel channel={channel} />,
          }))}
          onPick={(channel) => then(() => acts.setChannel(Channel.parse(channel)))}
          onClose={acts.stopAsking}
        />
      )
    case 'reschedule':
      return (
        <DayDialog
          title={t('touchpoints:reschedule.title', { whom })}
          first={focused?.sendOn ?? addDays(today, 1)}
          onPick={(day) => then(() => acts.reschedule(day))}
          onClose={acts.stopAsking}
        />
      )
    case 'markSent':
      return (
        <SentDialog
          title={t('touchpoints:markSent.title', { whom })}
          onPick={(cost) => then(() => acts.markSent(cost))}
          onClose={acts.stopAsking}
        />
      )
  }
}

function DayDialog(props: {
  title: string
  first: LocalDate
  onPick: (day: LocalDate) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const [day, setDay] = useState<LocalDate | null>(props.first)
  return (
    <Modal
      opened
      size={400}
      title={props.title}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className="touch-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null) props.onPick(day)
        }}
      >
        <DateField
          label={t('touchpoints:reschedule.on')}
          value={day}
          autoFocus
          onChange={(value) => setDay(LocalDate.safeParse(value).data ?? null)}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={day === null}>
            {t('touchpoints:reschedule.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

const centsInYuan = 100

function SentDialog(props: { title: string; onPick: (cost: number | null) => void; onClose: () => void }) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const [yuan, setYuan] = useState<number | string>('')
  const cost = typeof yuan === 'number' ? Math.round(yuan * centsInYuan) : null
  return (
    <Modal
      opened
      size={420}
      title={props.title}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className="touch-form"
        onSubmit={(event) => {
          event.preventDefault()
          props.onPick(cost)
        }}
      >
        <p className="touch-dialog-body">{t('touchpoints:markSent.body')}</p>
        <NumberInput
          label={t('touchpoints:markSent.cost')}
          placeholder={t('common:optional')}
          data-autofocus
          min={0}
          decimalScale={2}
          hideControls
          value={yuan}
          onChange={setYuan}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('touchpoints:markSent.do')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
