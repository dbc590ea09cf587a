import { groupBy } from '../group-by.ts'

/**
 * Kinds of legal form as far as they tell companies apart. 有限责任公司 ≡ 有限公司 is `limited`;
 * a bare 公司 (`company`) is what people write for any of them. `institution` words stay part of the name.
 */
export type LegalForm =
  | 'company'
  | 'limited'
  | 'stock'
  | 'factory'
  | 'shop'
  | 'cooperative'
  | 'firm'
  | 'individual'
  | 'institution'
  | 'incorporated'
  | 'llc'
  | 'foreign'

export type FormSplit = { readonly stem: string; readonly form: LegalForm | null; readonly formText: string }

/** Takes the legal form off the end of a folded Chinese name without blanks: 红发股份有限公司 → 红发 + stock. */
export function splitHanLegalForm(text: string): FormSplit {
  for (const [suffix, form] of HAN_FORMS_BY_END.get(text.slice(-1)) ?? []) {
    if (!text.endsWith(suffix) || (form === 'shop' && HOUSE.test(text))) continue
    const stem = text.slice(0, -suffix.length)
    // 书店 or 工厂 alone is a name, not a form behind a name.
    if (stem.length >= (COMPANY_FORMS.has(form) ? 1 : 2)) return { stem, form, formText: suffix }
  }
  if (INSTITUTION.test(text)) return { stem: text, form: 'institution', formText: '' }
  return { stem: text, form: null, formText: '' }
}

/** Takes Co., Ltd. / Inc / LLC / GmbH … off the end of the words of a Latin name, and the market behind it (Siemens Ltd., China). */
export function splitLatinLegalForm(words: readonly string[]): {
  words: readonly string[]
  form: LegalForm | null
  market: string | null
} {
  const last = words.at(-1) ?? ''
  const market =
    words.length > 2 && LATIN_MARKETS.has(last) && LATIN_FORMS.has(words.at(-2) ?? '') ? last : null
  let rest = market === null ? words : words.slice(0, -1)
  let form: LegalForm | null = null
  while (rest.length > 1) {
    const last = LATIN_FORMS.get(rest.at(-1) ?? '')
    if (last === undefined) break
    // In "Co., Ltd." the outer word says more than the inner "Co".
    form ??= last
    if (form === 'company') form = last
    rest = rest.slice(0, -1)
  }
  return { words: rest, form, market }
}

/** Is the bracket's text nothing but a form: （有限公司）, （集团）? */
export function isHanFormText(text: string): boolean {
  return INLINE_FORMS.test(text)
}

/** Remarks of the register behind a name that tell no two companies apart: （普通合伙）, （个体工商户）. */
export function isRegisterRemark(text: string): boolean {
  return REGISTER_REMARK.test(text)
}

/** A bare 银行 or 学院 names nobody: 南京银行 keeps its city. */
export function isInstitutionWord(text: string): boolean {
  return text.length <= 4 && INSTITUTION.exec(text)?.[0] === text
}

export function isCompanyForm(form: LegalForm | null): boolean {
  return form !== null && COMPANY_FORMS.has(form)
}

/** How the forms of two otherwise equal names stand: `close` forms are one company that converted or was abbreviated. */
export function compareForms(a: LegalForm | null, b: LegalForm | null): 'same' | 'close' | 'far' {
  if (a === b) return 'same'
  if (a === null || b === null) return 'close'
  if (LOOSE.has(a) && LOOSE.has(b)) return 'same'
  if (COMPANY_FORMS.has(a) && COMPANY_FORMS.has(b)) return 'close'
  return 'far'
}

const HAN_FORMS = (
  [
    ['limited', '有限责任公司 责任有限公司 有限公司 有限责任 责任公司 有限'],
    ['stock', '股份有限责任公司 股份有限公司 股份公司 股份有限 股份'],
    ['company', '总公司 公司'],
    ['factory', '总厂 工厂 厂'],
    ['shop', '商行 商店 商铺 经营部 经销部 经销处 经销店 门市部 批发部 零售部 服务部 销售部 店'],
    ['cooperative', '农民专业合作社 专业合作社 合作社'],
    ['firm', '事务所 合伙企业 个人独资企业 工作室'],
    ['individual', '个体工商户 个体户'],
  ] as const
)
  .flatMap(([form, words]) => words.split(' ').map((word): readonly [string, LegalForm] => [word, form]))
  .toSorted(([a], [b]) => b.length - a.length)
/** By their last character, the longest first. */
const HAN_FORMS_BY_END = groupBy(HAN_FORMS, ([suffix]) => suffix.slice(-1))

const LATIN_FORMS = new Map<string, LegalForm>(
  (
    [
      ['limited', 'limited ltd ltda pty pte sdn bhd pvt plc'],
      ['company', 'co company'],
      ['incorporated', 'inc incorporated corp corporation'],
      ['llc', 'llc llp lp'],
      [
        'foreign',
        'gmbh ag kg ohg ug sa sas sarl srl spa bv nv oy oyj ab as aps kk kabushiki kaisha ooo zao oao sro doo',
      ],
    ] as const
  ).flatMap(([form, words]) => words.split(' ').map((word): [string, LegalForm] => [word, form])),
)

const COMPANY_FORMS: ReadonlySet<LegalForm> = new Set([
  'company',
  'limited',
  'stock',
  'incorporated',
  'llc',
  'foreign',
])
const LOOSE: ReadonlySet<LegalForm> = new Set(['company', 'limited'])
const INSTITUTION =
  /(?:协会|商会|学会|联合会|联盟会|基金会|促进会|委员会|研究院|研究所|医院|大学|学院|学校|中学|小学|银行|公交|地铁|机场|电视台|日报|晚报|医大|师大)$/
// 酒店 and 书店 say what the house is, as 医院 does.
const HOUSE = /[酒饭书药]店$/
const LATIN_MARKETS = new Set([
  'china',
  'asia',
  'hongkong',
  'shanghai',
  'beijing',
  'shenzhen',
  'guangzhou',
  'international',
])
const INLINE_FORMS = /^(?:控股|集团|股份|有限|责任|公司|厂|总厂|合作社){1,5}$/
const REGISTER_REMARK =
  /^(?:普通合伙|特殊普通合伙|有限合伙|合伙企业|个体工商户|个体户|个体|个人独资(?:企业)?|外商独资|外商投资|中外合资(?:经营)?|中外合作|自然人独资|法人独资|国有独资|一人有限(?:责任)?公司)$/
