import { Button, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import type { Cadence } from '#shared/model/cadence.ts'
import { Tier } from '#shared/model/organization.ts'
import {
  type CadenceDraft,
  draftOf,
  type IntervalDraft,
  intervalUnits,
  isSameCadence,
  longestInterval,
  readCadence,
  readInterval,
} from './cadence-draft.ts'
import { cadenceQuery } from './settings-queries.ts'
import { useAct } from './use-act.ts'
import './settings.css'

/** How often each tier is due a contact: what the team agreed on, for everybody's lists. */
export function CadencePanel() {
  const { t } = useTranslation(['settings', 'common'])
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery(cadenceQuery)
  return (
    <Panel title={t('settings:cadence')} flush>
      <p className="settings-hint">{t('settings:cadenceBody')}</p>
      {data === undefined && error === null ? <ListSkeleton rows={5} /> : null}
      {data === undefined && error !== null ? (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : null}
      {data === undefined ? null : <CadenceForm cadence={data} />}
    </Panel>
  )
}

function CadenceForm({ cadence }: { cadence: Cadence }) {
  const { t } = useTranslation('settings')
  const act = useAct()
  const undoToast = useUndoToast()
  // Only what was touched is kept here: a change from elsewhere shows at once in all the rest.
  const [touched, setTouched] = useState<Partial<CadenceDraft>>({})
  const [isSaving, setIsSaving] = useState(false)
  const draft: CadenceDraft = { ...draftOf(cadence), ...touched }
  const wanted = readCadence(draft)
  const isChanged = wanted === undefined || !isSameCadence(wanted, cadence)
  const isDefault = wanted !== undefined && isSameCadence(wanted, defaultCadence)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === undefined || !isChanged || isSaving) return
    setIsSaving(true)
    await act(async () => {
      const { changeSetId } = await client.settings.cadence.set(wanted)
      setTouched({})
      undoToast({ message: t('cadenceSaved'), changeSetId })
    })
    setIsSaving(false)
  }
  return (
    <form onSubmit={save} noValidate>
      <ul className="settings-list">
        {Tier.options.map((tier) => (
          <TierRow
            key={tier}
            tier={tier}
            draft={draft[tier]}
            onChange={(part) => setTouched((before) => ({ ...before, [tier]: { ...draft[tier], ...part } }))}
          />
        ))}
      </ul>
      <div className="settings-foot">
        <Button type="submit" size="xs" loading={isSaving} disabled={!isChanged || wanted === undefined}>
          {t('cadenceSave')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          disabled={isDefault}
          onClick={() => setTouched(draftOf(defaultCadence))}
        >
          {t('cadenceDefaults')}
        </Button>
      </div>
    </form>
  )
}

function TierRow(props: {
  tier: Tier
  draft: IntervalDraft
  onChange: (part: Partial<IntervalDraft>) => void
}) {
  const { t } = useTranslation(['settings', 'model'])
  const format = useFormat()
  const errorId = useId()
  const { tier, draft } = props
  const { unit } = draft
  const name = t(`model:tier.${tier}`)
  const problem =
    unit === 'none' || readInterval(draft) !== undefined
      ? undefined
      : t(`settings:cadenceInvalid.${unit}`, { most: format.number(longestInterval[unit]) })
  return (
    <li className="settings-row settings-cadence">
      <span>
        <TierChip tier={tier} />
      </span>
      <span className="settings-every">{unit === 'none' ? null : t('settings:cadenceEvery')}</span>
      {unit === 'none' ? (
        <span />
      ) : (
        <NumberInput
          size="xs"
          aria-label={t('settings:cadenceCount', { tier: name })}
          value={draft.count}
          onChange={(count) => props.onChange({ count })}
          min={1}
          max={longestInterval[unit]}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          error={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : errorId}
        />
      )}
      <Select
        size="xs"
        aria-label={t('settings:cadenceUnitOf', { tier: name })}
        allowDeselect={false}
        value={unit}
        onChange={(value) => {
          const next = intervalUnits.find((one) => one === value)
          if (next !== undefined) props.onChange(withCount(draft, next, tier))
        }}
        data={intervalUnits.map((value) => ({
          value,
          label:
            value === 'none'
              ? t('settings:cadenceUnit.none')
              : t(`settings:cadenceUnit.${value}`, { count: Number(draft.count) }),
        }))}
      />
      {problem === undefined ? null : (
        <span className="settings-problem" id={errorId} role="alert">
          {problem}
        </span>
      )}
    </li>
  )
}

/** A tier that comes back to the calendar begins with a number to change, not with an empty field. */
function withCount(draft: IntervalDraft, unit: IntervalDraft['unit'], tier: Tier): IntervalDraft {
  if (unit === 'none' || draft.count !== '') return { ...draft, unit }
  const usual = defaultCadence[tier]
  return { unit, count: usual?.unit === unit ? usual.count : 1 }
}
