/** What a text can say about a person, their company and the day. */
export type FieldKey =
  | 'salutation'
  | 'name'
  | 'surname'
  | 'title'
  | 'department'
  | 'company'
  | 'companyShort'
  | 'city'
  | 'owner'
  | 'ownCompany'
  | 'occasion'
  | 'date'
  | 'lunarDate'
  | 'yearsTogether'
  | 'anniversary'
  | 'lastDeal'
  | 'lastDealOn'
  | 'lastDealCategory'
  | 'lastDealAmount'

export type MergeField = {
  key: FieldKey
  zh: string
  en: string
  /** Other spellings people try first. */
  aliases: readonly string[]
}

/** In the order the editor offers them. Blanks, case, `_` and `-` in a spelling do not count. */
export const mergeFields: readonly MergeField[] = [
  { key: 'salutation', zh: '称呼', en: 'salutation', aliases: ['尊称', 'dear'] },
  { key: 'name', zh: '姓名', en: 'name', aliases: ['名字', '联系人', 'full name', 'contact'] },
  { key: 'surname', zh: '姓', en: 'surname', aliases: ['姓氏', 'last name', 'family name'] },
  { key: 'title', zh: '职务', en: 'title', aliases: ['职位', '职称', 'position', 'job title'] },
  { key: 'department', zh: '部门', en: 'department', aliases: [] },
  { key: 'company', zh: '公司', en: 'company', aliases: ['公司名称', '公司全称', '企业', 'company name'] },
  {
    key: 'companyShort',
    zh: '公司简称',
    en: 'company short name',
    aliases: ['简称', '企业简称', 'short name', 'company short'],
  },
  { key: 'city', zh: '城市', en: 'city', aliases: [] },
  { key: 'owner', zh: '客户经理', en: 'account manager', aliases: ['负责人', 'owner', 'manager'] },
  { key: 'ownCompany', zh: '我司', en: 'our company', aliases: ['我方公司', '本公司', 'us'] },
  { key: 'occasion', zh: '节日', en: 'occasion', aliases: ['节点', 'festival', 'holiday'] },
  { key: 'date', zh: '日期', en: 'date', aliases: ['公历'] },
  { key: 'lunarDate', zh: '农历', en: 'lunar date', aliases: ['农历日期', '阴历', 'lunar'] },
  {
    key: 'yearsTogether',
    zh: '合作年数',
    en: 'years together',
    aliases: ['合作年限', '年数', 'years', 'years with us'],
  },
  { key: 'anniversary', zh: '周年', en: 'anniversary', aliases: ['周年数'] },
  { key: 'lastDeal', zh: '上次成交', en: 'last deal', aliases: ['最近成交', '上次订单', 'last order'] },
  { key: 'lastDealOn', zh: '上次成交日期', en: 'last deal date', aliases: ['最近成交日期'] },
  { key: 'lastDealCategory', zh: '上次成交品类', en: 'last deal category', aliases: ['最近成交品类'] },
  { key: 'lastDealAmount', zh: '上次成交金额', en: 'last deal amount', aliases: ['最近成交金额'] },
]

/** The field a word means, in either language, or null. */
export const fieldOf = (word: string): FieldKey | null => keysByWord.get(foldWord(word)) ?? null

/** Full width, case and the blanks inside a word as people vary them. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')

const keysByWord: ReadonlyMap<string, FieldKey> = new Map(
  mergeFields.flatMap(({ key, zh, en, aliases }) =>
    [zh, en, ...aliases].map((word) => [foldWord(word), key] as const),
  ),
)
