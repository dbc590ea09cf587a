import { type TradeGood, tradeGoods } from '#shared/domain/demo-trade/trade-goods.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import type { Region } from '#shared/model/trade-terms.ts'

/** Requirements and offerings as they come in, drawn from a seed: what belongs together, and what nearly does. */
export function tradeLists(given: {
  offerings: number
  suppliers: number
  requirements: number
  buyers: number
  today: LocalDate
  seed?: number
}) {
  const draw = drawing(given.seed ?? 1)
  const supplierIds = Array.from({ length: given.suppliers }, (_, n) => OrganizationId.parse(uuid(1, n)))
  const buyerIds = Array.from({ length: given.buyers }, (_, n) => OrganizationId.parse(uuid(2, n)))
  return {
    suppliers: supplierIds.map((id) => ({ id, home: draw.one(places) })),
    buyers: buyerIds.map((id) => ({ id, home: draw.one(places) })),
    offerings: Array.from({ length: given.offerings }, (_, n) =>
      offering(draw, OfferingId.parse(uuid(3, n)), draw.one(supplierIds), given.today),
    ),
    requirements: Array.from({ length: given.requirements }, (_, n) =>
      requirement(draw, RequirementId.parse(uuid(4, n)), draw.one(buyerIds), given.today),
    ),
  }
}

type Draw = ReturnType<typeof drawing>

function offering(draw: Draw, id: OfferingId, organizationId: OrganizationId, today: LocalDate): Offering {
  const good = draw.one(tradeGoods)
  const price = priceOf(draw, good)
  return {
    id,
    organizationId,
    title: titleOf(draw, good),
    categoryId: draw.likely(0.9) ? good.category : null,
    specification: `${specificationOf(draw, good)} 货号${draw.code()} ${draw.one(good.extras)} ${draw.one(sayings)}`,
    moq: draw.likely(0.8) ? { amount: draw.one([50, 100, 200, 500, 1_000, 3_000]), unit: good.unit } : null,
    capacityPerMonth: draw.likely(0.6)
      ? { amount: draw.one([1_000, 5_000, 20_000, 100_000]), unit: good.unit }
      : null,
    price: draw.likely(0.85)
      ? { low: price, high: round(price * 1.3), currency: 'CNY', per: good.unit }
      : null,
    regions: draw.likely(0.5)
      ? draw.some(places, 4).map(({ province }) => ({ country: null, province, city: null }))
      : [],
    leadTimeDays: draw.likely(0.7) ? draw.one([3, 7, 15, 20, 30, 45]) : null,
    certificates: draw.some(good.certificates, 2).map((name) => ({
      name,
      expiresOn: draw.likely(0.6) ? addDays(today, draw.whole(1_200) - 200) : null,
    })),
    notes: null,
    createdOn: addDays(today, -draw.whole(700)),
    updatedOn: addDays(today, -draw.whole(400)),
  }
}

function requirement(
  draw: Draw,
  id: RequirementId,
  organizationId: OrganizationId,
  today: LocalDate,
): Requirement {
  const good = draw.one(tradeGoods)
  return {
    id,
    organizationId,
    contactId: null,
    title: titleOf(draw, good),
    categoryId: draw.likely(0.8) ? good.category : null,
    specification: `${specificationOf(draw, good)} ${draw.one(good.extras)}`,
    quantity: { amount: draw.one([100, 300, 500, 1_000, 5_000]), unit: good.unit },
    price: draw.likely(0.7)
      ? { low: null, high: round(priceOf(draw, good) * 1.15), currency: 'CNY', per: good.unit }
      : null,
    deliverTo: draw.likely(0.8) ? draw.one(places) : null,
    neededBy: draw.likely(0.7) ? addDays(today, 10 + draw.whole(120)) : null,
    method: null,
    certificates: draw.likely(0.4) ? [draw.one(good.certificates)] : [],
    status: 'open',
    deadline: null,
    ownerId: null,
    purchaseList: null,
    visitId: null,
    notes: null,
    round: 1,
    createdOn: addDays(today, -draw.whole(60)),
    updatedOn: today,
  }
}

function titleOf(draw: Draw, good: TradeGood): string {
  const { names, materials } = draw.one(good.kinds)
  return draw.likely(0.6) ? `${draw.one(draw.one(materials))}${draw.one(names)}` : draw.one(names)
}
function specificationOf(draw: Draw, good: TradeGood): string {
  const { materials, sizes } = draw.one(good.kinds)
  return `${draw.one(draw.one(materials))} ${draw.one(sizes)}`
}
const priceOf = (draw: Draw, { price }: TradeGood): number => round(price * (0.7 + 0.6 * draw.next()))
const round = (price: number): number => Math.round(price * 100) / 100

const sayings = [
  '支持打样',
  '工厂直销 可开增值税专票',
  '现货 48小时发货',
  '起订量可谈',
  '长期供应 质量稳定',
  'OEM ODM',
]
const places: readonly Region[] = [
  ['浙江', '宁波'],
  ['浙江', '义乌'],
  ['浙江', '杭州'],
  ['广东', '广州'],
  ['广东', '深圳'],
  ['广东', '佛山'],
  ['江苏', '苏州'],
  ['江苏', '无锡'],
  ['山东', '青岛'],
  ['福建', '泉州'],
  ['河北', '石家庄'],
  ['四川', '成都'],
  ['上海', '上海'],
  ['湖北', '武汉'],
].map(([province = null, city = null]) => ({ country: null, province, city }))

const uuid = (kind: number, n: number): string =>
  `0190${kind}000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Numbers that look random and are the same every time (mulberry32). */
function drawing(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  const one = <T>(list: readonly T[]): T => {
    const drawn = list[whole(list.length)]
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }
  return {
    next,
    whole,
    one,
    likely: (share: number): boolean => next() < share,
    some: <T>(list: readonly T[], most: number): T[] => [
      ...new Set(Array.from({ length: 1 + whole(most) }, () => one(list))),
    ],
    code: (): string =>
      `${String.fromCharCode(65 + whole(26), 65 + whole(26))}-${whole(10_000)}${one(['', 'A', 'B', 'W'])}`,
  }
}
