import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '#shared/model/category.ts'
import type { CategoryId } from '#shared/model/ids.ts'
import { categorySearchQuery } from '../matching-queries.ts'
import { useCategoryNames } from '../terms/use-category-names.ts'

const settleMs = 80

/**
 * A category, found by its Chinese or English name, a synonym or a code, or by going down the tree: while nothing is
 * typed it shows the top, or what stands below and above the chosen one.
 */
export function CategoryPicker(props: {
  value: CategoryId | null
  onChange: (id: CategoryId | null) => void
  label?: ReactNode
  ariaLabel?: string
  error?: ReactNode
  /** Not to be offered, with all below it: a category does not hang on itself. */
  except?: CategoryId
  withinPortal?: boolean
}) {
  const { t } = useTranslation('matchForms')
  const { categories, byId, wordOf, pathOf } = useCategoryNames()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [place, setPlace] = useState<CategoryId | null>(null)
  const [wanted] = useDebouncedValue(typed ?? '', settleMs)
  const hits = useQuery(categorySearchQuery(wanted)).data ?? []
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setTyped(undefined)
    },
    onDropdownOpen: () => setPlace(parentOf(props.value)),
  })
  const parentOf = (id: CategoryId | null): CategoryId | null =>
    id === null ? null : (byId.get(id)?.parentId ?? null)
  const isSearching = (typed ?? '').trim() !== ''
  const children = useMemo(() => childrenByParent(categories), [categories])
  const offered = (isSearching ? hits : (children.get(place) ?? [])).filter(({ id }) => id !== props.except)
  const here = place === null ? undefined : byId.get(place)

  const markFirst = useEffectEvent(() => {
    if (combobox.dropdownOpened && isSearching) combobox.selectFirstOption()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits have another first one
  useEffect(() => markFirst(), [hits])

  const submit = (value: string) => {
    if (value === up) return setPlace(here?.parentId ?? null)
    const inside = value.startsWith(intoPrefix) ? value.slice(intoPrefix.length) : null
    const chosen = byId.get(inside ?? value)
    if (chosen === undefined) return
    if (inside !== null) return setPlace(chosen.id)
    props.onChange(chosen.id)
    combobox.closeDropdown()
  }
  const shown = props.value === null ? '' : pathOf(props.value)
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={props.withinPortal ?? true}>
      <Combobox.Target>
        <TextInput
          label={props.label}
          aria-label={props.ariaLabel}
          error={props.error}
          placeholder={t('category.placeholder')}
          value={typed ?? shown}
          title={shown}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            if (typed === '') props.onChange(null)
            combobox.closeDropdown()
          }}
          rightSectionPointerEvents="all"
          rightSection={
            props.value === null ? (
              <Combobox.Chevron />
            ) : (
              <Combobox.ClearButton aria-label={t('category.clear')} onClear={() => props.onChange(null)} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {!isSearching && here !== undefined ? (
            <Combobox.Option value={up}>
              <span className="matching-category-up">{t('category.up', { name: wordOf(here) })}</span>
            </Combobox.Option>
          ) : null}
          {!isSearching && here !== undefined && here.id !== props.except ? (
            <Combobox.Option value={here.id} active={here.id === props.value}>
              <span className="matching-category-name">{t('category.wholeOf', { name: wordOf(here) })}</span>
            </Combobox.Option>
          ) : null}
          {offered.map((category) => {
            const hasMore = !isSearching && children.has(category.id)
            return (
              <Combobox.Option
                key={category.id}
                value={hasMore ? `${intoPrefix}${category.id}` : category.id}
                active={category.id === props.value}
              >
                <span className="matching-category">
                  <span className="matching-category-name">
                    {isSearching ? pathOf(category.id) : wordOf(category)}
                  </span>
                  {category.code === null ? null : (
                    <span className="matching-category-code">{category.code}</span>
                  )}
                  {hasMore ? <IconChevronRight size={14} stroke={1.5} aria-hidden /> : null}
                </span>
              </Combobox.Option>
            )
          })}
          {offered.length === 0 ? (
            // An option, not a message beside them: a list box may hold nothing else.
            <Combobox.Option value="" disabled>
              {isSearching ? t('category.nothing') : t('category.empty')}
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const up = '..'
const intoPrefix = 'into:'

/** Merged ones stand for others and are not offered. */
function childrenByParent(categories: readonly Category[]): ReadonlyMap<CategoryId | null, Category[]> {
  const children = new Map<CategoryId | null, Category[]>()
  for (const category of categories) {
    if (category.mergedIntoId !== null) continue
    const siblings = children.get(category.parentId)
    if (siblings === undefined) children.set(category.parentId, [category])
    else siblings.push(category)
  }
  return children
}
