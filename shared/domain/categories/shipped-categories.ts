import { z } from 'zod'
import chineseNamesJson from '#resources/categories/chinese-names.json' with { type: 'json' }
import harmonizedSystemJson from '#resources/categories/harmonized-system.json' with { type: 'json' }
import servicesJson from '#resources/categories/services.json' with { type: 'json' }
import synonymsJson from '#resources/categories/synonyms.json' with { type: 'json' }
import type { Category } from '../../model/category.ts'
import { CategoryId } from '../../model/ids.ts'

const Names = z.array(z.tuple([z.string(), z.string()]))
const Services = z.array(
  z.object({ id: CategoryId, parent: CategoryId.nullable(), zh: z.string().min(1), en: z.string().min(1) }),
)

/** The tree that comes with the application: chapters and headings of the Harmonized System, and the trade's services. */
export function shippedCategories(): readonly Category[] {
  shipped ??= [...harmonizedSystem(), ...services()]
  return shipped
}
let shipped: Category[] | null = null

function harmonizedSystem(): Category[] {
  const chinese = new Map(Object.entries(z.record(z.string(), z.string()).parse(chineseNamesJson)))
  return Names.parse(harmonizedSystemJson).map(([code, en]) => {
    const chapter = code.slice(0, 2)
    const isChapter = code === chapter
    return shippedCategory(
      `hs.${code}`,
      isChapter ? null : `hs.${chapter}`,
      chinese.get(code) ?? en,
      en,
      code,
    )
  })
}

const services = (): Category[] =>
  Services.parse(servicesJson).map(({ id, parent, zh, en }) => shippedCategory(id, parent, zh, en, null))

const longestName = 200

function shippedCategory(
  id: string,
  parentId: string | null,
  zh: string,
  en: string,
  code: string | null,
): Category {
  synonyms ??= new Map(Object.entries(z.record(z.string(), z.array(z.string())).parse(synonymsJson)))
  return {
    id: CategoryId.parse(id),
    parentId: parentId === null ? null : CategoryId.parse(parentId),
    names: { zh, en: en.slice(0, longestName) },
    synonyms: synonyms.get(id) ?? [],
    code,
    mappedToId: null,
    mergedIntoId: null,
    isBuiltIn: true,
  }
}
let synonyms: Map<string, string[]> | null = null
