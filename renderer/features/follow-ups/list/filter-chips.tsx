import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { FilterBar, FilterChip, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { UserId } from '#shared/model/ids.ts'
import { Tier } from '#shared/model/organization.ts'
import { FollowUpOrigin, FollowUpPriority, FollowUpState } from '#shared/model/visit.ts'
import { isNarrowed } from '../compact-filter.ts'
import { facetsQuery, organizationQuery } from '../follow-up-queries.ts'
import { useOwnerNames } from '../use-owner-names.ts'
import { DueChip } from './due-chip.tsx'

/** The value of a choice that stands for "nothing entered". */
const unset = ''

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
      <FilterChoice
        label={t('common:owner')}
        value={(filter.ownerIds ?? []).map((id) => id ?? unset)}
        options={[
          ...users.map((user) => ({
            value: user.id,
            label: user.name,
            icon: <PersonAvatar name={user.name} size={18} />,
          })),
          { value: unset, label: t('common:unassigned') },
        ]}
        onChange={(values) =>
          set({ ownerIds: values.flatMap((value) => orUnset(value, UserId.safeParse(value).data)) })
        }
      />
      <FilterChoice
        label={t('followUps:columns.tier')}
        value={(filter.tiers ?? []).map((tier) => tier ?? unset)}
        options={[
          ...Tier.options.map((tier) => ({
            value: tier,
            label: t(`model:tier.${tier}`),
            icon: <TierChip tier={tier} />,
          })),
          { value: unset, label: t('model:tier.none') },
        ]}
        onChange={(values) =>
          set({ tiers: values.flatMap((value) => orUnset(value, Tier.safeParse(value).data)) })
        }
      />
      <WordsChip
        label={t('followUps:columns.territory')}
        inUse={facets?.territories}
        value={filter.territories}
        onChange={(territories) => set({ territories })}
      />
      <WordsChip
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
          label: t(`followUps:priority.${priority}`),
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
          onChange={(values) =>
            set({ states: values.flatMap((value) => FollowUpState.safeParse(value).data ?? []) })
          }
        />
      )}
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

function WordsChip(props: {
  label: string
  inUse: readonly string[] | undefined
  value: readonly string[] | undefined
  onChange: (value: string[]) => void
}) {
  const chosen = props.value ?? []
  // What is chosen can be taken back even when nobody uses the word any more.
  const words = [...new Set([...chosen, ...(props.inUse ?? [])])]
  return (
    <FilterChoice
      label={props.label}
      value={chosen}
      options={words.map((word) => ({ value: word, label: word }))}
      onChange={props.onChange}
    />
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

const orUnset = <Value,>(typed: string, value: Value | undefined): Array<Value | null> =>
  value === undefined ? (typed === unset ? [null] : []) : [value]
