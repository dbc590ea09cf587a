import { Select } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterBar, FilterChoice } from '#renderer/ui/forms/filter-chips.tsx'
import { OwnerChoice } from '#renderer/ui/forms/filter-choices.tsx'
import { SearchBox } from '#renderer/ui/forms/search-box.tsx'
import { RequirementStatus } from '#shared/model/requirement.ts'
import { type RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'
import { useTeam } from '../use-team.ts'
import { CategoryFilter } from './category-filter.tsx'

/** Words, state, owner, how long nobody was found; and the order. */
export function RequirementFilters(props: {
  filter: RequirementFilter
  sort: RequirementSort
  isFiltered: boolean
  onFilter: (filter: RequirementFilter | undefined) => void
  onSort: (sort: RequirementSort) => void
  searchBox: RefObject<HTMLInputElement | null>
  onLeaveSearch: () => void
}) {
  const { t } = useTranslation(['matching', 'model'])
  const { users } = useTeam()
  const { filter, onFilter } = props
  const set = (part: RequirementFilter) => onFilter({ ...filter, ...part })
  return (
    <div className="matching-filters">
      <div className="matching-filter-search">
        <SearchBox
          label={t('matching:search')}
          value={filter.text ?? ''}
          onChange={(text) => set({ text: text === '' ? undefined : text })}
          input={props.searchBox}
          onLeave={props.onLeaveSearch}
          restMs={150}
        />
        <Select
          size="xs"
          aria-label={t('matching:sort.label')}
          allowDeselect={false}
          data={RequirementSort.options.map((sort) => ({ value: sort, label: t(`matching:sort.${sort}`) }))}
          value={props.sort}
          onChange={(value) => props.onSort(RequirementSort.catch('deadline').parse(value))}
        />
      </div>
      <div className="matching-filter-chips">
        <FilterBar isFiltered={props.isFiltered} onClearAll={() => onFilter(undefined)}>
          <FilterChoice
            label={t('matching:filter.status')}
            options={RequirementStatus.options.map((status) => ({
              value: status,
              label: t(`model:requirementStatus.${status}`),
            }))}
            value={filter.statuses ?? []}
            onChange={(chosen) => {
              const statuses = RequirementStatus.options.filter((status) => chosen.includes(status))
              set({ statuses: statuses.length === 0 ? undefined : statuses })
            }}
          />
          <OwnerChoice
            people={users}
            value={filter.ownerIds}
            onChange={(ownerIds) => set({ ownerIds: ownerIds.length === 0 ? undefined : ownerIds })}
          />
          <CategoryFilter value={filter.categoryId} onChange={(categoryId) => set({ categoryId })} />
          <FilterChoice
            label={t('matching:filter.unmatched')}
            options={unmatchedDays.map((days) => ({
              value: String(days),
              label: t('matching:filter.days', { count: days }),
            }))}
            value={filter.unmatchedForDays === undefined ? [] : [String(filter.unmatchedForDays)]}
            onChange={(chosen) => {
              // One span at a time: the one picked last.
              const last = chosen.at(-1)
              set({ unmatchedForDays: last === undefined ? undefined : Number(last) })
            }}
          />
        </FilterBar>
      </div>
    </div>
  )
}

const unmatchedDays = [3, 7, 14, 30] as const
