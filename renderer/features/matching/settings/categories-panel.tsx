import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { Category } from '#shared/model/category.ts'
import { categorySearchQuery } from '../matching-queries.ts'
import { useCategoryNames } from '../terms/use-category-names.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import '../matching.css'
import '../tools/tools.css'

const settleMs = 120

type Open = { kind: 'new' } | { kind: 'edit' | 'merge'; category: Category }

/** The team's own categories, and any other when it is looked for: synonyms, where it belongs, what it is merged into. */
export function CategoriesPanel() {
  const { t } = useTranslation(['matchTools', 'common'])
  const { categories, pathOf } = useCategoryNames()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, settleMs)
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const found = useQuery(categorySearchQuery(wanted)).data ?? []
  const own = categories.filter(({ isBuiltIn, mergedIntoId }) => !isBuiltIn || mergedIntoId !== null)
  const shown = wanted.trim() === '' ? own : found
  const close = () => setOpen(undefined)
  return (
    <Panel
      title={t('matchTools:categories.title')}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={() => setOpen({ kind: 'new' })}
        >
          {t('matchTools:categories.add')}
        </Button>
      }
    >
      <div className="matching-form-part">
        <p className="matching-quiet">{t('matchTools:categories.body')}</p>
        <TextInput
          aria-label={t('matchTools:categories.search')}
          placeholder={t('matchTools:categories.search')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {shown.length === 0 ? (
          <p className="matching-quiet">
            {wanted.trim() === '' ? t('matchTools:categories.noneOwn') : t('matchTools:categories.noneFound')}
          </p>
        ) : null}
        <ul className="matching-shortages matching-category-rows">
          {shown.map((category) => (
            <li key={category.id}>
              <span className="matching-card-name" title={pathOf(category.id)}>
                {pathOf(category.id)}
              </span>
              <span className="matching-quiet">{category.code}</span>
              {category.mergedIntoId === null ? (
                <span className="matching-quiet">
                  {category.synonyms.slice(0, 4).join(t('matchTools:categories.separator'))}
                </span>
              ) : (
                <Chip>{t('matchTools:categories.mergedInto', { name: pathOf(category.mergedIntoId) })}</Chip>
              )}
              <span className="matching-acts">
                {category.isBuiltIn ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => setOpen({ kind: 'edit', category })}
                  >
                    {t('common:edit')}
                  </Button>
                )}
                {category.mergedIntoId === null ? (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => setOpen({ kind: 'merge', category })}
                  >
                    {t('matchTools:categories.mergeShort')}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {open?.kind === 'new' ? <CategoryDialog onClose={close} /> : null}
      {open?.kind === 'edit' ? <CategoryDialog editing={open.category} onClose={close} /> : null}
      {open?.kind === 'merge' ? <MergeDialog category={open.category} onClose={close} /> : null}
    </Panel>
  )
}
