import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { FilterBar, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { OwnerChoice, TierChoice, WordsChoice } from '#renderer/ui/forms/filter-choices.tsx'
import { Stage } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import { useTeam } from '../use-team.ts'
import { AtRiskChip } from './at-risk-chip.tsx'
import { ConditionChips } from './condition-chips.tsx'
import { isNarrowed } from './list-filter.ts'
import { PurchaseChip } from './purchase-chip.tsx'
import { QuietDaysChip } from './quiet-days-chip.tsx'

/**
 * What narrows the list, each part in words and one click from being taken away. `filter` is without the words that are
 * typed: a dozen chips are not painted again with every key.
 */
export const FilterChips = memo(function FilterChips(props: {
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
    <FilterBar isFiltered={isNarrowed(filter)} onClearAll={props.onClearAll}>
      <TierChoice
        label={t('buyers:columns.tier')}
        value={filter.tiers}
        onChange={(tiers) => set({ tiers })}
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
      <OwnerChoice people={users} value={filter.ownerIds} onChange={(ownerIds) => set({ ownerIds })} />
      <WordsChoice
        label={t('buyers:columns.territory')}
        inUse={facets?.territories}
        value={filter.territories}
        onChange={(territories) => set({ territories })}
      />
      <WordsChoice
        label={t('buyers:columns.industries')}
        inUse={facets?.industries}
        value={filter.industries}
        onChange={(industries) => set({ industries })}
      />
      <WordsChoice
        label={t('common:tags')}
        inUse={facets?.tags}
        value={filter.tags}
        onChange={(tags) => set({ tags })}
      />
      <WordsChoice
        label={t('buyers:columns.province')}
        inUse={facets?.provinces}
        value={filter.provinces}
        onChange={(provinces) => set({ provinces })}
      />
      <WordsChoice
        label={t('buyers:columns.city')}
        inUse={facets?.cities}
        value={filter.cities}
        onChange={(cities) => set({ cities })}
      />
      <QuietDaysChip
        days={filter.notContactedForDays}
        onChange={(notContactedForDays) => set({ notContactedForDays })}
      />
      {filter.role === 'buyer' || filter.atRisk ? (
        <AtRiskChip
          isSet={filter.atRisk === true}
          onChange={(isSet) => set({ atRisk: isSet ? true : undefined })}
        />
      ) : null}
      <PurchaseChip
        from={filter.annualPurchaseFrom}
        to={filter.annualPurchaseTo}
        onChange={(annualPurchaseFrom, annualPurchaseTo) => set({ annualPurchaseFrom, annualPurchaseTo })}
      />
      <ConditionChips filter={filter} onChange={onChange} />
    </FilterBar>
  )
})

/** The dot alone: the word stands beside it as the option's label. */
function StageIcon(props: { stage: Stage }) {
  return (
    <span className="buyers-stage-icon" aria-hidden>
      <StageDot stage={props.stage} />
    </span>
  )
}
