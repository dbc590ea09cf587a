import type { OrganizationColumn } from '#shared/model/organization-filter.ts'

type TitledColumn = { column: OrganizationColumn; title: string }

/** Headings of an exported list, in the order people read it; the importer knows every one of them. */
export const columnTitles = (language: 'zh-CN' | 'en'): TitledColumn[] =>
  titles.map(({ column, zh, en }) => ({ column, title: language === 'zh-CN' ? zh : en }))

const titles: { column: OrganizationColumn; zh: string; en: string }[] = [
  { column: 'legalName', zh: '公司名称', en: 'Company' },
  { column: 'shortName', zh: '简称', en: 'Short name' },
  { column: 'englishName', zh: '英文名称', en: 'English name' },
  { column: 'creditCode', zh: '统一社会信用代码', en: 'Credit code' },
  { column: 'tier', zh: '等级', en: 'Tier' },
  { column: 'stage', zh: '阶段', en: 'Stage' },
  { column: 'ownerId', zh: '负责人', en: 'Owner' },
  { column: 'territory', zh: '片区', en: 'Territory' },
  { column: 'industries', zh: '行业', en: 'Industry' },
  { column: 'country', zh: '国家', en: 'Country' },
  { column: 'province', zh: '省份', en: 'Province' },
  { column: 'city', zh: '城市', en: 'City' },
  { column: 'district', zh: '区县', en: 'District' },
  { column: 'address', zh: '地址', en: 'Address' },
  { column: 'staffBand', zh: '人员规模', en: 'Staff' },
  { column: 'revenueBand', zh: '营收规模', en: 'Revenue' },
  { column: 'website', zh: '网址', en: 'Website' },
  { column: 'source', zh: '来源', en: 'Source' },
  { column: 'primaryContactName', zh: '联系人', en: 'Contact' },
  { column: 'primaryPhone', zh: '手机', en: 'Mobile' },
  { column: 'annualPurchase', zh: '年采购额(元)', en: 'Annual purchase (CNY)' },
  { column: 'purchaseCategories', zh: '采购品类', en: 'Purchase categories' },
  { column: 'tags', zh: '标签', en: 'Tags' },
  { column: 'firstDealOn', zh: '首次成交日期', en: 'First deal date' },
  { column: 'partnerSince', zh: '合作起始日期', en: 'Partner since' },
  { column: 'lastContactOn', zh: '上次联系', en: 'Last contact' },
  { column: 'nextDueOn', zh: '下次跟进', en: 'Next due' },
  { column: 'notes', zh: '备注', en: 'Notes' },
]
