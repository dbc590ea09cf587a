import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { SnoozeTargets } from '#shared/domain/follow-ups/snooze-targets.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { parseDay } from '../parse-day.ts'
import { snoozeChoices } from './snooze-menu.tsx'

/** Later, with any day and a word why. */
export function SnoozeDialog(props: {
  title: string
  targets: SnoozeTargets
  onPick: (dueOn: LocalDate, note: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['followUps', 'common'])
  const format = useFormat()
  const [day, setDay] = useState<LocalDate | null>(null)
  const [note, setNote] = useState('')
  const pick = (dueOn: LocalDate | null) => {
    if (dueOn !== null) props.onPick(dueOn, note)
  }
  const onChoiceKey = (event: KeyboardEvent) => {
    const choice = snoozeChoices[Number(event.key) - 1]
    if (choice !== undefined) pick(props.targets[choice])
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size={420}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          pick(day)
        }}
      >
        <div className="follow-ups-form">
          <Group gap={6} wrap="nowrap" onKeyDown={onChoiceKey}>
            {snoozeChoices.map((choice, index) => (
              <Button
                key={choice}
                variant="default"
                flex={1}
                px={6}
                data-autofocus={index === 0 || undefined}
                rightSection={<KeyHint keys={String(index + 1)} />}
                title={format.dateWithWeekday(props.targets[choice])}
                onClick={() => pick(props.targets[choice])}
              >
                {t(`followUps:snooze.${choice}`)}
              </Button>
            ))}
          </Group>
          <DateField
            label={t('followUps:snooze.until')}
            value={day}
            parse={parseDay}
            onChange={(value) => setDay(LocalDate.safeParse(value).data ?? null)}
          />
          <Textarea
            label={t('followUps:fields.reason')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) pick(day)
            }}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={props.onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={day === null} rightSection={<KeyHint keys="enter" />}>
              {t('followUps:snooze.do')}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}
