import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { FilterBar, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { UserId } from '#shared/model/ids.ts'
import { Stage, Tier } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { facetsQuery } from '../team-queries.ts'
import { useTeam } from '../use-team.ts'
import { ConditionChips } from './condition-chips.tsx'
import { isNarrowed } from './list-filter.ts'
import { PurchaseChip } from './purchase-chip.tsx'
import { QuietDaysChip } from './quiet-days-chip.tsx'

/** The value of a choice that stands for "nothing entered". */
const unset = ''

/** What narrows the list, each part in words and one click from being taken away. */
export function FilterChips(props: {
  filter: OrganizationFilter
  onChange: (filter: OrganizationFilter) => void
  onClearAll: () => void
}) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { filter, onChange } = props
  const { users } = useTeam()
  const facets = useQuery(facetsQuery).data
  const set = (part: Partial<OrganizationFilter>) => onChange({ ...filter, ...part })
  return (
    <FilterBar isFiltered={isNarrowed({ ...filter, text: undefined })} onClearAll={props.onClearAll}>
      <FilterChoice
        label={t('buyers:columns.tier')}
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
      <FilterChoice
        label={t('buyers:columns.stage')}
        value={filter.stages ?? []}
        options={Stage.options.map((stage) => ({
          value: stage,
          label: t(`model:stage.${stage}`),
          icon: <StageIcon stage={stage} />,
        }))}
        onChange={(values) => set({ stages: values.flatMap((value) => Stage.safeParse(value).data ?? []) })}
      />
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
      <WordsChip
        label={t('buyers:columns.territory')}
        inUse={facets?.territories}
        value={filter.territories}
        onChange={(territories) => set({ territories })}
      />
      <WordsChip
        label={t('buyers:columns.industries')}
        inUse={facets?.industries}
        value={filter.industries}
        onChange={(industries) => set({ industries })}
      />
      <WordsChip
        label={t('common:tags')}
        inUse={facets?.tags}
        value={filter.tags}
        onChange={(tags) => set({ tags })}
      />
      <WordsChip
        label={t('buyers:columns.province')}
        inUse={facets?.provinces}
        value={filter.provinces}
        onChange={(provinces) => set({ provinces })}
      />
      <WordsChip
        label={t('buyers:columns.city')}
        inUse={facets?.cities}
        value={filter.cities}
        onChange={(cities) => set({ cities })}
      />
      <QuietDaysChip
        days={filter.notContactedForDays}
        onChange={(notContactedForDays) => set({ notContactedForDays })}
      />
      <PurchaseChip
        from={filter.annualPurchaseFrom}
        to={filter.annualPurchaseTo}
        onChange={(annualPurchaseFrom, annualPurchaseTo) => set({ annualPurchaseFrom, annualPurchaseTo })}
      />
      <ConditionChips filter={filter} onChange={onChange} />
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

/** The dot alone: the word stands beside it as the option's label. */
function StageIcon(props: { stage: Stage }) {
  return (
    <span className="buyers-stage-icon" aria-hidden>
      <StageDot stage={props.stage} />
    </span>
  )
}

const orUnset = <Value,>(typed: string, value: Value | undefined): Array<Value | null> =>
  value === undefined ? (typed === unset ? [null] : []) : [value]
