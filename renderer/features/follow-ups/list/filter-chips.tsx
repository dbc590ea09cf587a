import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery, organizationQuery } from '#renderer/data/organization-queries.ts'
import { FilterBar, FilterChip, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { OwnerChoice, TierChoice, WordsChoice } from '#renderer/ui/forms/filter-choices.tsx'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { FollowUpOrigin, FollowUpPriority, FollowUpState } from '#shared/model/visit.ts'
import { isNarrowed } from '../compact-filter.ts'
import { useOwnerNames } from '../use-owner-names.ts'
import { DoneChip } from './done-chip.tsx'
import { DueChip } from './due-chip.tsx'

export interface FollowUpFilterChipsProps {
  filter: FollowUpFilter
  onChange: (filter: FollowUpFilter) => void
  /** A list that goes to paper holds what is open; it has no use for states. */
  withoutStates?: boolean
  /** What the chip of `importId` says. */
  importName?: string | undefined
}

/** What narrows a list of follow-ups, each part in words and one click from being taken away. */
export function FollowUpFilterChips(props: FollowUpFilterChipsProps) {
  const { t } = useTranslation(['followUps', 'model', 'common'])
  const { filter, onChange } = props
  const { users } = useOwnerNames()
  const facets = useQuery(facetsQuery).data
  const set = (part: Partial<FollowUpFilter>) => onChange({ ...filter, ...part })
  return (
    <FilterBar
      isFiltered={isNarrowed({ ...filter, text: undefined })}
      onClearAll={() => onChange({ text: filter.text })}
    >
      <DueChip filter={filter} onChange={onChange} />
      <OwnerChoice people={users} value={filter.ownerIds} onChange={(ownerIds) => set({ ownerIds })} />
      <TierChoice
        label={t('followUps:columns.tier')}
        value={filter.tiers}
        onChange={(tiers) => set({ tiers })}
      />
      <WordsChoice
        label={t('followUps:columns.territory')}
        inUse={facets?.territories}
        value={filter.territories}
        onChange={(territories) => set({ territories })}
      />
      <WordsChoice
        label={t('followUps:columns.city')}
        inUse={facets?.cities}
        value={filter.cities}
        onChange={(cities) => set({ cities })}
      />
      <FilterChoice
        label={t('followUps:columns.priority')}
        value={filter.priorities ?? []}
        options={FollowUpPriority.options.map((priority) => ({
          value: priority,
          label: t(`model:followUpPriority.${priority}`),
        }))}
        onChange={(values) =>
          set({ priorities: values.flatMap((value) => FollowUpPriority.safeParse(value).data ?? []) })
        }
      />
      <FilterChoice
        label={t('followUps:columns.origin')}
        value={filter.origins ?? []}
        options={FollowUpOrigin.options.map((origin) => ({
          value: origin,
          label: t(`model:followUpOrigin.${origin}`),
        }))}
        onChange={(values) =>
          set({ origins: values.flatMap((value) => FollowUpOrigin.safeParse(value).data ?? []) })
        }
      />
      {props.withoutStates ? null : (
        <FilterChoice
          label={t('followUps:columns.state')}
          value={filter.states ?? []}
          options={FollowUpState.options.map((state) => ({
            value: state,
            label: t(`model:followUpState.${state}`),
          }))}
          onChange={(values) => {
            const states = values.flatMap((value) => FollowUpState.safeParse(value).data ?? [])
            // Days on which something was done say nothing of what is not.
            const isDone = states.length === 1 && states[0] === 'done'
            set({ states, ...(isDone ? {} : { doneFrom: undefined, doneUntil: undefined }) })
          }}
        />
      )}
      {asksWhatIsDone(filter) ? <DoneChip filter={filter} onChange={onChange} /> : null}
      {filter.organizationId === undefined ? null : (
        <OrganizationChip id={filter.organizationId} onClear={() => set({ organizationId: undefined })} />
      )}
      {filter.importId === undefined ? null : (
        <FixedChip
          label={t('followUps:columns.import')}
          value={props.importName ?? t('followUps:oneImport')}
          onClear={() => set({ importId: undefined })}
        />
      )}
    </FilterBar>
  )
}

function OrganizationChip(props: { id: NonNullable<FollowUpFilter['organizationId']>; onClear: () => void }) {
  const { t } = useTranslation(['followUps', 'common'])
  const { data } = useQuery(organizationQuery(props.id))
  const name = data?.shortName ?? data?.legalName ?? t('common:unknown')
  return <FixedChip label={t('followUps:columns.organization')} value={name} onClear={props.onClear} />
}

/** A part that came with the address: it can only be taken away. */
function FixedChip(props: { label: string; value: string; onClear: () => void }) {
  return (
    <FilterChip label={props.label} value={props.value} onClear={props.onClear}>
      {() => <div className="follow-ups-fixed">{props.value}</div>}
    </FilterChip>
  )
}

/** Only then does a day on which things were done mean anything. */
const asksWhatIsDone = ({ states, doneFrom, doneUntil }: FollowUpFilter): boolean =>
  states?.includes('done') === true || doneFrom !== undefined || doneUntil !== undefined
