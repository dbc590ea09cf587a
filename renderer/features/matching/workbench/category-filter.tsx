import { useTranslation } from 'react-i18next'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import type { CategoryId } from '#shared/model/ids.ts'
import { CategoryPicker } from '../forms/category-picker.tsx'
import { useCategoryNames } from '../terms/use-category-names.ts'

/** A category and everything below it. */
export function CategoryFilter(props: {
  value: CategoryId | undefined
  onChange: (id: CategoryId | undefined) => void
}) {
  const { t } = useTranslation('matching')
  const { nameOf } = useCategoryNames()
  return (
    <FilterChip
      label={t('filter.category')}
      value={props.value === undefined ? undefined : nameOf(props.value)}
      onClear={() => props.onChange(undefined)}
    >
      {(close) => (
        <div className="matching-filter-category">
          <CategoryPicker
            ariaLabel={t('filter.category')}
            value={props.value ?? null}
            withinPortal={false}
            onChange={(id) => {
              props.onChange(id ?? undefined)
              close()
            }}
          />
        </div>
      )}
    </FilterChip>
  )
}
