const ENDING =
  '(?:有限责任公司|股份有限公司|有限公司|公司|集团|合作社|超市|酒店|医院|学校|大学|研究院|厂|商行|经营部)'
const LABELLED =
  /(?:采购单位|采购方|采购商|买方|需方|供应商|供货单位|供货方|卖方|供方|单位名称|公司名称|企业名称|公司|buyer|purchaser|supplier|vendor|company)\s*[:：]\s*(?<name>[^\s:：,，;；|]{2,80}(?: (?:co\.?,? ?ltd\.?|inc\.?|gmbh|llc|limited|[A-Z][\w.&-]*))*)/iu
const NAMED = new RegExp(
  `(?<name>[\\p{Script=Han}（）()A-Za-z0-9]{2,40}?${ENDING})(?![\\p{Script=Han}]*${ENDING})`,
  'u',
)

/** Whose list it is, from the lines above the table: 采购单位：宁波海曙商贸有限公司, or 宁波海曙商贸有限公司2026年采购清单. */
export function companyOfList(titles: readonly string[]): string | null {
  for (const pattern of [LABELLED, NAMED]) {
    for (const title of titles) {
      const name = pattern.exec(title.normalize('NFKC').slice(0, 500))?.groups?.['name']?.trim()
      if (name !== undefined && name.length >= 4) return name
    }
  }
  return null
}
