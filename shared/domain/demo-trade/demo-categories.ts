import type { CategoryInput } from '../../model/category.ts'
import { CategoryId } from '../../model/ids.ts'
import type { DemoRandom } from '../demo/demo-random.ts'

/** Ids of the demo's own tree begin with this: the table has no other mark. */
export const demoCategoryPrefix = 'demo.'

type DemoCategory = { id: CategoryId; input: CategoryInput }

const category = (
  id: string,
  zh: string,
  en: string,
  code: string,
  above: string | null = null,
  heading: string | null = null,
  synonyms: string[] = [],
): DemoCategory => ({
  id: CategoryId.parse(demoCategoryPrefix + id),
  input: {
    parentId: above === null ? null : CategoryId.parse(demoCategoryPrefix + above),
    names: { zh, en },
    synonyms,
    code,
    mappedToId: heading === null ? null : CategoryId.parse(`hs.${heading}`),
  },
})

/** A team's own way to sort what it deals in, beside the Harmonized System and mapped to it; above before below. */
export const demoCategories: readonly DemoCategory[] = [
  category('gifts', '礼品福利', 'Gifts and staff benefits', 'L'),
  category('gifts.drinkware', '礼品杯壶', 'Gift drinkware', 'L01', 'gifts', '9617'),
  category('gifts.umbrellas', '广告雨伞', 'Advertising umbrellas', 'L02', 'gifts', '6601', ['雨伞定制']),
  category('gifts.pens', '广告笔', 'Advertising pens', 'L03', 'gifts', '9608', ['笔类礼品']),
  category('gifts.notebooks', '商务本册', 'Business notebooks', 'L04', 'gifts', '4820'),
  category('gifts.plush', '玩偶公仔', 'Toys and mascots', 'L05', 'gifts', '9503'),
  category('office', '办公集采', 'Office purchasing', 'B'),
  category('office.paper', '办公用纸', 'Office paper', 'B01', 'office', '4802'),
  category('office.seating', '办公座椅', 'Office seating', 'B02', 'office', '9401'),
  category('plant', '工厂辅料', 'Plant supplies', 'F'),
  category('plant.fasteners', '紧固标准件', 'Standard fasteners', 'F01', 'plant', '7318', ['标准件']),
  category('plant.bearings', '轴承类', 'Bearings', 'F02', 'plant', '8482'),
  category('plant.cartons', '包装纸箱', 'Shipping cartons', 'F03', 'plant', '4819'),
]

const byHeading = new Map(
  demoCategories.flatMap(({ id, input }) =>
    input.mappedToId === null ? [] : [[input.mappedToId, id] as const],
  ),
)

/** Now and then a colleague files a need under the team's own tree. */
export function ownCategoryOf(heading: CategoryId, random: DemoRandom): CategoryId | null {
  const own = byHeading.get(heading)
  return own !== undefined && random.chance(0.3) ? own : null
}
