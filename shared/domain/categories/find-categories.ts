import type { Category } from '../../model/category.ts'
import { nameKey } from './guess-category.ts'

/** Categories by a part of their name, a synonym or their code: the closest first. Merged ones are not offered. */
export function findCategories(categories: Iterable<Category>, text: string, limit: number): Category[] {
  const wanted = nameKey(text)
  if (wanted === '') return []
  const found: { category: Category; distance: number }[] = []
  for (const category of categories) {
    if (category.mergedIntoId !== null) continue
    const distance = distanceOf(category, wanted)
    if (distance !== null) found.push({ category, distance })
  }
  return found
    .toSorted((a, b) => a.distance - b.distance || (a.category.id < b.category.id ? -1 : 1))
    .slice(0, limit)
    .map(({ category }) => category)
}

/** Smaller is closer: the very name, its beginning, somewhere in it; a team's own before the shipped ones. */
function distanceOf({ names, synonyms, code, isBuiltIn }: Category, wanted: string): number | null {
  let best: number | null = null
  const look = (name: string, penalty: number) => {
    const key = nameKey(name)
    const at = key.indexOf(wanted)
    if (at === -1) return
    const distance = penalty + (key === wanted ? 0 : at === 0 ? 10 : 30) + Math.min(9, key.length / 20)
    if (best === null || distance < best) best = distance
  }
  look(names.zh, 0)
  look(names.en, 0)
  for (const synonym of synonyms) look(synonym, 1)
  if (code?.startsWith(wanted)) best = Math.min(best ?? 10, code === wanted ? 0 : 10)
  return best === null ? null : best + (isBuiltIn ? 0.5 : 0)
}
