import { z } from 'zod'
import { CategoryId } from './ids.ts'

/** A node of a category tree: what is bought and sold. */
export const CategoryInput = z.object({
  parentId: CategoryId.nullable(),
  names: z.object({ zh: z.string().trim().min(1).max(200), en: z.string().max(200) }),
  synonyms: z.array(z.string().min(1).max(100)).max(50),
  /** The team's own number, or the Harmonized System's. */
  code: z.string().max(40).nullable(),
  /** The node of the shipped tree that means the same, for a team's own. */
  mappedToId: CategoryId.nullable(),
})
export type CategoryInput = z.infer<typeof CategoryInput>

export const Category = CategoryInput.extend({
  id: CategoryId,
  isBuiltIn: z.boolean(),
  /** Merged away: everything of it counts as that one; the name stays for the history. */
  mergedIntoId: CategoryId.nullable(),
})
export type Category = z.infer<typeof Category>
