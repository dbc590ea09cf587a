import { type GridSelection, isSelected } from '#renderer/ui/grid/grid-selection.ts'
import { FollowUpId } from '#shared/model/ids.ts'

/** As many as one step takes, so that one undo takes all of them back. */
export const mostAtOnce = 1000
const pageSize = 500

type Page = (offset: number, limit: number) => Promise<{ rows: { followUp: { id: FollowUpId } }[] }>

/** The follow-ups a selection means, or `'tooMany'`. Everything-but-some is looked up, the rest is known. */
export async function idsOfSelection(
  selection: GridSelection,
  total: number,
  page: Page,
): Promise<FollowUpId[] | 'tooMany'> {
  if (selection.type === 'ids') {
    return selection.ids.size > mostAtOnce ? 'tooMany' : [...selection.ids].map((id) => FollowUpId.parse(id))
  }
  if (total - selection.except.size > mostAtOnce) return 'tooMany'
  const ids: FollowUpId[] = []
  for (let offset = 0; offset < total; offset += pageSize) {
    const { rows } = await page(offset, pageSize)
    ids.push(...rows.map((row) => row.followUp.id).filter((id) => isSelected(selection, id)))
    if (rows.length < pageSize) break
  }
  return ids.length > mostAtOnce ? 'tooMany' : ids
}
