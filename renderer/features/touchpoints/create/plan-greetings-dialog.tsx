import { Button, Checkbox, Group, Modal, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanGreetingsRequest } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { occurrencesBetween } from '#shared/domain/calendar/occurrences.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { Channel } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import { useOccasions } from '../use-occasions.ts'
import '../touchpoints.css'

const daysAhead = 400

/** A greeting for everybody at the picked companies, once, outside any plan. */
export function PlanGreetingsDialog(props: { request: PlanGreetingsRequest; onClose: () => void }) {
  const { t } = useTranslation(['touchpoints', 'model', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const navigate = useNavigate()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const { occasions, nameOf } = useOccasions()
  const { selection, count } = props.request
  const [occasion, setOccasion] = useState<Occasion | undefined>(undefined)
  const [day, setDay] = useState<LocalDate | null>(null)
  const [channel, setChannel] = useState<Channel | null>(null)
  const [primaryOnly, setPrimaryOnly] = useState(true)
  const [isMaking, setIsMaking] = useState(false)
  /** Days of one's own, such as birthdays, are found by plans. */
  const common = occasions.filter(({ rule, kind }) => rule !== null || kind === 'companyDay')

  const create = async () => {
    if (occasion === undefined || day === null || isMaking) return
    setIsMaking(true)
    try {
      const { changeSetId, created, already } = await client.touchpoints.createForOrganizations({
        selection,
        everybody: !primaryOnly,
        occasionId: occasion.id,
        occursOn: day,
        channel,
      })
      if (created + already === 0) {
        showToast('info', t('touchpoints:greet.nobody'))
        return
      }
      undoToast({
        message: t('touchpoints:greet.planned', {
          count: created,
          shown: format.number(created),
          already: format.number(already),
        }),
        changeSetId,
      })
      props.onClose()
      void navigate({
        to: '/touchpoints',
        search: { filter: { occasionId: occasion.id, year: Number(day.slice(0, 4)) } },
      })
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setIsMaking(false)
    }
  }
  return (
    <Modal
      opened
      size={480}
      title={t('touchpoints:greet.title', { count, shown: format.number(count) })}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className="touch-form"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Select
          label={t('touchpoints:columns.occasion')}
          required
          searchable
          allowDeselect={false}
          data-autofocus
          // It opens with the first key or click, not with the dialog.
          openOnFocus={false}
          data={common.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={occasion?.id ?? null}
          onChange={(id) => {
            const chosen = common.find((one) => one.id === id)
            setOccasion(chosen)
            if (chosen !== undefined) setDay(nextDay(chosen, today))
          }}
        />
        <div className="touch-form-pair">
          <DateField
            label={t('touchpoints:columns.occursOn')}
            required
            value={day}
            onChange={(value) => setDay(LocalDate.safeParse(value).data ?? null)}
          />
          <Select
            label={t('touchpoints:columns.channel')}
            placeholder={t('touchpoints:greet.anyChannel')}
            clearable
            data={Channel.options.map((one) => ({ value: one, label: t(`model:channel.${one}`) }))}
            value={channel}
            onChange={(value) => setChannel(Channel.safeParse(value).data ?? null)}
          />
        </div>
        <Checkbox
          label={t('touchpoints:greet.primaryOnly')}
          checked={primaryOnly}
          onChange={(event) => setPrimaryOnly(event.currentTarget.checked)}
        />
        <p className="touch-dialog-body">{t('touchpoints:greet.body')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isMaking} disabled={occasion === undefined || day === null}>
            {t('touchpoints:greet.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

const nextDay = ({ rule }: Occasion, today: LocalDate): LocalDate | null =>
  rule === null ? null : (occurrencesBetween(rule, today, addDays(today, daysAhead))[0]?.on ?? null)
