import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '#shared/model/category.ts'
import type { CategoryId } from '#shared/model/ids.ts'
import { categoriesQuery } from '../matching-queries.ts'

const none: readonly Category[] = []

/** Names of categories in the language on screen, alone and with what stands above them. */
export function useCategoryNames() {
  const { t, i18n } = useTranslation('common')
  const categories = useQuery(categoriesQuery).data ?? none
  const isEnglish = i18n.language === 'en'
  return useMemo(() => {
    const byId = new Map<string, Category>(categories.map((category) => [category.id, category]))
    const wordOf = ({ names }: Category) => (isEnglish && names.en !== '' ? names.en : names.zh)
    const nameOf = (id: CategoryId | string) => {
      const category = byId.get(id)
      return category === undefined ? t('unknown') : inShort(wordOf(category))
    }
    const pathOf = (id: CategoryId): string => {
      const path: string[] = []
      let current = byId.get(id)
      while (current !== undefined && path.length < deepest) {
        path.unshift(inShort(wordOf(current)))
        current = current.parentId === null ? undefined : byId.get(current.parentId)
      }
      return path.join(' › ')
    }
    return { categories, byId, wordOf, nameOf, pathOf }
  }, [categories, isEnglish, t])
}

const deepest = 12

/** The tariff's English headings are whole sentences: their first words name the thing. */
const longestName = 44

function inShort(name: string): string {
  const [first = name] = name.split(';')
  if (first.length <= longestName) return first
  const cut = first.slice(0, longestName)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf(','), 20)).replace(/[\s,]+$/u, '')}…`
}
