import type { ImportRole } from '../../model/import.ts'
import type { ImportField } from '../../model/import-mapping.ts'
import { headerPieces } from '../import/normalize-header.ts'

export type ItemRole = Extract<ImportRole, 'purchaseList' | 'catalogue'>
export const isItemRole = (role: ImportRole): role is ItemRole =>
  role === 'purchaseList' || role === 'catalogue'

/** Of every list of items, of purchase lists, of catalogues. Written as in import/header-words. */
const common: Partial<Record<ImportField, string>> = {
  itemTitle:
    '产品名称|商品名称|物料名称|货物名称|货品名称|物资名称|材料名称|设备名称|采购物品|采购项目|求购产品|采购产品|采购品名|供应产品|标的名称|品名|=产品|=商品|=名称|=物品|=货品|=品项|=项目|item name|=item|=items|product name|=product|=products|goods description|description of goods|=goods|=commodity|=article|material name|part name|=title',
  itemCategory:
    '产品类别|商品类别|产品分类|商品分类|物料类别|品类|类目|=类别|=分类|海关编码|税则号|hs编码|product category|=category|hs code|product group',
  specification:
    '规格型号|型号规格|规格参数|技术参数|技术要求|产品规格|产品描述|规格|型号|材质|=参数|=描述|=要求|=尺寸|specification|=spec|=specs|=model|=description|=details|parameters|technical requirements|=material|=size',
  quantityUnit: '计量单位|数量单位|=单位|=unit|=units|=uom|unit of measure',
  packSize:
    '装箱数|每箱数量|箱规|装箱量|每箱件数|pack size|pcs per carton|pcs per ctn|qty per carton|units per carton',
  price:
    '目标单价|目标价格|目标价|预算单价|期望价格|期望价|心理价位|含税单价|出厂价|供货价|批发价|单价|报价|价格|target price|unit price|fob price|price|quotation',
  priceLow: '最低价|价格下限|min price|lowest price|price from',
  priceHigh: '最高限价|最高价|价格上限|限价|max price|ceiling price|price to',
  currency: '币种|货币|币别|=currency',
  certificates:
    '认证要求|资质要求|产品认证|认证证书|认证|证书|资质|certificates|certificate|certification|certifications|=standards',
  itemNotes: '备注|其他要求|特殊要求|=说明|remark|remarks|=notes|=note|comment|comments',
}
const purchaseList: Partial<Record<ImportField, string>> = {
  quantity: '采购数量|需求数量|求购数量|采购量|需求量|数量|=qty|quantity|order qty|required qty|=demand',
  deliverTo:
    '交货地点|交货地|收货地址|收货地点|收货地|到货地|送货地址|送货地|delivery place|deliver to|ship to|destination|delivery location|delivery address',
  neededBy:
    '交货日期|交货时间|交货期|到货日期|到货时间|需求日期|需求时间|要求交期|交期|需要日期|needed by|delivery date|required date|required by|due date|need date',
  deadline: '报价截止日期|报价截止|投标截止|截止日期|截止时间|deadline|quote by|closing date|bid closing',
  purchaseList: '清单名称|采购清单|采购批次|=清单|=批次|purchase list|list name',
}
const catalogue: Partial<Record<ImportField, string>> = {
  moq: '最小起订量|最低起订量|最小订购量|起订量|起批量|=moq|minimum order quantity|minimum order|min order qty|min order',
  capacity:
    '月产能|月产量|月供应量|供货能力|供应能力|产能|monthly capacity|supply ability|capacity|monthly output',
  regions:
    '供货区域|供应区域|销售区域|覆盖区域|配送范围|供货范围|发货范围|regions served|=regions|=region|delivery area|sales area|=markets',
  leadTime:
    '交货周期|供货周期|生产周期|交货天数|交货期|交期|货期|lead time|production time|delivery time|delivery days',
  certificatesUntil: '证书有效期|认证有效期|有效期至|certificate expiry|certificates valid until|valid until',
}

const itemFields: readonly ImportField[] = [
  'itemTitle',
  'itemCategory',
  'specification',
  'quantity',
  'quantityUnit',
  'packSize',
  'price',
  'priceLow',
  'priceHigh',
  'currency',
  'deliverTo',
  'neededBy',
  'deadline',
  'purchaseList',
  'moq',
  'capacity',
  'regions',
  'leadTime',
  'certificates',
  'certificatesUntil',
  'itemNotes',
]

type Word = { field: ImportField; key: string; isHan: boolean; onlyWhole: boolean }

const vocabularies: Record<ItemRole, readonly Word[]> = {
  purchaseList: wordsOf({ ...common, ...purchaseList }),
  catalogue: wordsOf({ ...common, ...catalogue }),
}
const wholeWords = new Set([...vocabularies.purchaseList, ...vocabularies.catalogue].map(({ key }) => key))

/** The fields of an item a header may mean, best first; 1 is one of their own words. */
export function matchItemHeader(header: string, role: ItemRole): { field: ImportField; score: number }[] {
  const best = new Map<ImportField, number>()
  for (const { key, sureness } of headerPieces(header.slice(0, 120))) {
    for (const word of vocabularies[role]) {
      const score = scoreOf(key, word) * sureness
      if (score > (best.get(word.field) ?? 0)) best.set(word.field, score)
    }
  }
  return [...best].map(([field, score]) => ({ field, score })).toSorted((a, b) => b.score - a.score)
}

/** Is a cell such a heading word for word? Looser looks would take data for a header. */
export const isItemHeader = (text: string): boolean => {
  const [whole] = headerPieces(text)
  return whole !== undefined && wholeWords.has(whole.key)
}

/** The head of a Chinese compound stands at its end: 采购数量 is a quantity, 数量单位 a unit. */
function scoreOf(text: string, { key, isHan, onlyWhole }: Word): number {
  if (text === key) return 1
  if (onlyWhole || key.length < 2) return 0
  if (isHan) return text.endsWith(key) ? 0.6 + 0.35 * (key.length / text.length) : 0
  return ` ${text}`.endsWith(` ${key}`) && key.length > 2 ? 0.6 + 0.35 * (key.length / text.length) : 0
}

function wordsOf(written: Partial<Record<ImportField, string>>): Word[] {
  const words: Word[] = []
  for (const field of itemFields) {
    for (const each of (written[field] ?? '').split('|').filter((word) => word !== '')) {
      const onlyWhole = each.startsWith('=')
      const text = onlyWhole ? each.slice(1) : each
      const key = headerPieces(text)[0]?.key ?? text
      words.push({ field, key, isHan: /\p{Script=Han}/u.test(key), onlyWhole })
    }
  }
  return words
}
