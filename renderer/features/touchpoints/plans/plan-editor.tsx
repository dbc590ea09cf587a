import { Button, Checkbox, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { TouchPlanId } from '#shared/model/ids.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import { TimeOfDay, type TouchPlan, type TouchPlanInput } from '#shared/model/touchpoint.ts'
import { prepareTouchpoints } from '../queue/prepare-job.ts'
import { useOccasions } from '../use-occasions.ts'
import { useTeam } from '../use-team.ts'
import { AudienceFields } from './audience-fields.tsx'
import { ChannelFields } from './channel-fields.tsx'
import { draftOfPlan, newPlan, type PlanDraft, planOf, withOccasion, withTexts } from './plan-draft.ts'
import { templatesQuery } from './plan-queries.ts'
import { ReachPanel } from './reach-panel.tsx'

const centsInYuan = 100

/** A plan, read from top to bottom as a sentence: on what, whom, by which way with which words, when. */
export function PlanEditor(props: {
  editing: TouchPlan | undefined
  /** What a new plan is for, where it was asked for from a day or a holiday. */
  occasionId: OccasionId | undefined
  onSaved: (id: TouchPlanId) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchPlans', 'touchpoints', 'common'])
  const { language } = useFormat()
  const today = LocalDate.parse(useToday())
  const { occasions } = useOccasions()
  const { users } = useTeam()
  const templates = useQuery(templatesQuery).data
  const [draft, setDraft] = useState(() =>
    props.editing === undefined ? newPlan(today) : draftOfPlan(props.editing),
  )
  const [isTouched, setIsTouched] = useState(false)
  const set = (part: Partial<PlanDraft>) => {
    setIsTouched(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const nameFor = (of: Occasion) => t('touchPlans:usualName', { occasion: occasionName(of, language) })
  const { isSaving, save, remove } = useSavePlan(props)
  const plan = planOf(draft)
  const submit = () => {
    if (plan !== null) void save(plan).then((isSaved) => isSaved && setIsTouched(false))
  }
  useShortcut('touch.plan.save', 'mod+enter', t('common:save'), submit, { inInputs: true })
  // The occasions may come after the plan was opened, like its texts.
  const asked = props.editing === undefined ? occasions.find((one) => one.id === props.occasionId) : undefined
  const beginWith = useEffectEvent(() => {
    if (asked !== undefined && draft.occasionId === null && !isTouched)
      setDraft(withOccasion(draft, asked, nameFor(asked), templates ?? []))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is there
  useEffect(() => beginWith(), [asked?.id])
  // Texts that came after the plan was opened: a new plan still gets its first choice of them.
  const fillTexts = useEffectEvent(() => {
    if (props.editing === undefined && templates !== undefined)
      setDraft((before) => (before.occasionId === null ? before : withTexts(before, templates)))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once they are there
  useEffect(() => fillTexts(), [templates])
  const chooseOccasion = (id: string | null) => {
    const occasion = occasions.find((one) => one.id === id)
    if (occasion === undefined) return
    const before = occasions.find((one) => one.id === draft.occasionId)
    const isOwnName = draft.name !== '' && (before === undefined || draft.name !== nameFor(before))
    set(withOccasion(draft, occasion, isOwnName ? draft.name : nameFor(occasion), templates ?? []))
  }
  return (
    <form
      className="plan"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="plan-fields">
        <section className="plan-section">
          <h2>{t('touchPlans:section.what')}</h2>
          <div className="touch-form-pair">
            <Select
              label={t('touchPlans:occasion')}
              placeholder={t('touchPlans:occasionHint')}
              searchable
              required
              allowDeselect={false}
              autoFocus={props.editing === undefined}
              openOnFocus={false}
              data={occasions.map((one) => ({ value: one.id, label: occasionName(one, language) }))}
              value={draft.occasionId}
              onChange={chooseOccasion}
            />
            <TextInput
              label={t('touchPlans:name')}
              required
              maxLength={100}
              value={draft.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          </div>
        </section>
        <section className="plan-section">
          <h2>{t('touchPlans:section.whom')}</h2>
          <AudienceFields audience={draft.audience} onChange={(audience) => set({ audience })} />
        </section>
        <section className="plan-section">
          <h2>{t('touchPlans:section.how')}</h2>
          <p className="touch-muted">{t('touchPlans:channelsHelp')}</p>
          <ChannelFields draft={draft} templates={templates ?? []} onChange={set} />
        </section>
        <section className="plan-section">
          <h2>{t('touchPlans:section.when')}</h2>
          <div className="plan-three">
            <NumberInput
              label={t('touchPlans:leadDays')}
              min={0}
              max={90}
              allowDecimal={false}
              value={draft.leadDays}
              onChange={(value) => typeof value === 'number' && set({ leadDays: value })}
            />
            <TextInput
              label={t('touchPlans:sendAt')}
              type="time"
              value={draft.sendAt}
              onChange={(event) => {
                const time = TimeOfDay.safeParse(event.currentTarget.value)
                if (time.success) set({ sendAt: time.data })
              }}
            />
            <NumberInput
              label={t('touchPlans:lateDays')}
              min={0}
              max={60}
              allowDecimal={false}
              value={draft.lateDays}
              onChange={(value) => typeof value === 'number' && set({ lateDays: value })}
            />
            <DateField
              label={t('touchPlans:startsOn')}
              value={draft.startsOn}
              onChange={(day) => set({ startsOn: LocalDate.safeParse(day).data ?? draft.startsOn })}
            />
            <Select
              label={t('common:owner')}
              placeholder={t('touchPlans:ownerOfCompany')}
              clearable
              searchable
              data={users.map((user) => ({ value: user.id, label: user.name }))}
              value={draft.ownerId}
              onChange={(id) => set({ ownerId: users.find((user) => user.id === id)?.id ?? null })}
            />
            <NumberInput
              label={t('touchPlans:budget')}
              placeholder={t('common:optional')}
              min={0}
              decimalScale={2}
              hideControls
              value={draft.budgetPerHead === null ? '' : draft.budgetPerHead / centsInYuan}
              onChange={(yuan) =>
                set({ budgetPerHead: typeof yuan === 'number' ? Math.round(yuan * centsInYuan) : null })
              }
            />
          </div>
          <p className="touch-muted">{t('touchPlans:timeZoneHelp')}</p>
          <Checkbox
            label={t('touchPlans:mergesBirthday')}
            checked={draft.mergesBirthday}
            onChange={(event) => set({ mergesBirthday: event.currentTarget.checked })}
          />
          <Switch
            label={t('touchPlans:active')}
            checked={draft.isActive}
            onChange={(event) => set({ isActive: event.currentTarget.checked })}
          />
        </section>
      </div>
      <aside className="plan-side">
        <ReachPanel draft={draft} />
        <div className="plan-acts">
          {plan === null ? <p className="touch-muted">{t('touchPlans:missing')}</p> : null}
          <Button
            type="submit"
            fullWidth
            loading={isSaving}
            disabled={plan === null || (!isTouched && props.editing !== undefined)}
            rightSection={<KeyHint keys="mod+enter" />}
          >
            {t('common:save')}
          </Button>
          <Button variant="default" fullWidth onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          {props.editing === undefined ? null : (
            <Button
              variant="subtle"
              color="red"
              fullWidth
              leftSection={<IconTrash size={16} stroke={1.5} />}
              onClick={() => void remove()}
            >
              {t('touchPlans:remove')}
            </Button>
          )}
        </div>
      </aside>
    </form>
  )
}

function useSavePlan(props: {
  editing: TouchPlan | undefined
  onSaved: (id: TouchPlanId) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchPlans', 'common'])
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const confirm = useConfirm()
  const [isSaving, setIsSaving] = useState(false)
  const { editing } = props
  /** The id of a plan that is new. */
  const write = async (plan: TouchPlanInput): Promise<TouchPlanId | undefined> => {
    const message = t('touchPlans:saved', { name: plan.name })
    if (editing === undefined) {
      const { id, changeSetId } = await client.touchPlans.create(plan)
      undoToast({ message, changeSetId })
      return id
    }
    const { changeSetId } = await client.touchPlans.update({ id: editing.id, changes: plan })
    undoToast({ message, changeSetId })
    return undefined
  }
  const save = async (plan: TouchPlanInput): Promise<boolean> => {
    setIsSaving(true)
    try {
      const id = await write(plan)
      if (id !== undefined) props.onSaved(id)
      // Whom it concerns is in the queue at once.
      void prepareTouchpoints()
      return true
    } catch (error) {
      showToast('error', errorWords(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }
  const remove = async () => {
    if (editing === undefined) return
    const isSure = await confirm({
      title: t('touchPlans:removeTitle', { name: editing.name }),
      body: t('touchPlans:removeBody'),
      confirmLabel: t('common:delete'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      const { changeSetId } = await client.touchPlans.remove({ id: editing.id })
      undoToast({ message: t('touchPlans:removed', { name: editing.name }), changeSetId })
      props.onClose()
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  return { isSaving, save, remove }
}
