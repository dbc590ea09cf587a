import { Button, Group, Modal, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { isDefinedError, safe } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { checkOccasion } from '#shared/domain/occasions/check-occasion.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Occasion, OccasionProblem } from '#shared/model/occasion.ts'
import { draftOf, inputOf, type OccasionDraft, problemOfDay } from './occasion-draft.ts'
import { RuleFields } from './rule-fields.tsx'

/** Comes with the application under its own name; only its day is told. */
const ourAnniversary = 'our-anniversary'

/** A day of our own, in either calendar, every year or once. */
export function OccasionDialog(props: {
  editing: Occasion | undefined
  day: LocalDate
  onClose: () => void
}) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [draft, setDraft] = useState(() => draftOf(props.editing, props.day))
  const [problems, setProblems] = useState<readonly OccasionProblem[]>([])
  const [isSaving, setIsSaving] = useState(false)
  useReturnFocus()
  const isBuiltIn = props.editing?.id === ourAnniversary
  const set = (part: Partial<OccasionDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setProblems([])
  }
  const save = async () => {
    const checked = checkOccasion(inputOf(draft))
    if (!checked.ok) return setProblems(checked.problems)
    setIsSaving(true)
    const { editing } = props
    const [error, written] = await safe(
      editing === undefined
        ? client.occasions.create(checked.occasion)
        : client.occasions.update({ id: editing.id, changes: checked.occasion }),
    )
    setIsSaving(false)
    if (error === null) {
      undoToast({
        message: t('touchpoints:occasion.saved', { name: draft.zh }),
        changeSetId: written.changeSetId,
      })
      props.onClose()
    } else if (isDefinedError(error) && error.code === 'REFUSED') setProblems(error.data.problems)
    else showToast('error', errorWords(error))
  }
  useShortcut('touch.occasion.save', 'mod+enter', t('common:save'), () => void save(), {
    inInputs: true,
    inDialogs: true,
  })
  const nameProblem = problems.find(({ field }) => field.startsWith('names'))
  const dayProblem = problems.find(({ field }) => field.startsWith('rule'))?.code ?? problemOfDay(draft)
  return (
    <Modal
      opened
      size={560}
      title={props.editing === undefined ? t('touchpoints:occasion.new') : t('touchpoints:occasion.edit')}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className="touch-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="touch-form-pair">
          <TextInput
            label={t('touchpoints:occasion.nameZh')}
            placeholder={t('touchpoints:occasion.nameHint')}
            data-autofocus
            required
            maxLength={50}
            disabled={isBuiltIn}
            value={draft.zh}
            error={
              nameProblem === undefined ? undefined : t(`touchpoints:occasionProblem.${nameProblem.code}`)
            }
            onChange={(event) => set({ zh: event.currentTarget.value })}
          />
          <TextInput
            label={t('touchpoints:occasion.nameEn')}
            placeholder={t('common:optional')}
            maxLength={50}
            disabled={isBuiltIn}
            value={draft.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
          />
        </div>
        {isBuiltIn ? null : (
          <SegmentedControl
            size="xs"
            aria-label={t('touchpoints:occasion.kind')}
            data={(['custom', 'companyDay'] as const).map((kind) => ({
              value: kind,
              label: t(`touchpoints:occasion.${kind}`),
            }))}
            value={draft.kind}
            onChange={(kind) => set({ kind: kind === 'companyDay' ? 'companyDay' : 'custom' })}
          />
        )}
        <RuleFields draft={draft} onChange={set} problem={dayProblem} />
        <div className="touch-form-pair">
          <NumberInput
            label={t('touchpoints:occasion.leadDays')}
            description={t('touchpoints:occasion.leadDaysHelp')}
            min={0}
            max={90}
            allowDecimal={false}
            value={draft.leadDays}
            onChange={(value) => typeof value === 'number' && set({ leadDays: value })}
          />
          <NumberInput
            label={t('touchpoints:occasion.lateDays')}
            description={t('touchpoints:occasion.lateDaysHelp')}
            min={0}
            max={60}
            allowDecimal={false}
            value={draft.lateDays}
            onChange={(value) => typeof value === 'number' && set({ lateDays: value })}
          />
        </div>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isSaving} rightSection={<KeyHint keys="mod+enter" />}>
            {t('common:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
