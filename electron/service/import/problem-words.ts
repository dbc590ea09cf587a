import type { CellProblem } from '#shared/domain/import/reading.ts'
import type { ImportLanguage } from './note-lines.ts'

/** The heading of the column of reasons in a file of failed rows; the importer leaves a column of this name out. */
export const reasonHeader: Record<ImportLanguage, string> = {
  'zh-CN': '未导入原因',
  en: 'Not imported because',
}

/** What is wrong with a cell, for a file that leaves the application; the screen has its own words. */
export const problemWords =
  (language: ImportLanguage) =>
  (problem: string): string =>
    Object.entries(words[language]).find(([code]) => code === problem)?.[1] ?? problem

const words: Record<ImportLanguage, Record<CellProblem, string>> = {
  'zh-CN': {
    missing: '缺少公司名称',
    'too-long': '内容过长，已截断',
    'phone-unreadable': '电话无法识别',
    'phone-rounded': '电话被表格四舍五入，末位丢失',
    'email-invalid': '邮箱格式不对',
    'date-impossible': '日期不存在',
    'date-unreadable': '日期无法识别',
    'date-ambiguous': '日期有歧义',
    'amount-unreadable': '金额无法识别',
    'amount-negative': '金额为负',
    'amount-too-large': '金额过大',
    'amount-foreign-currency': '外币金额',
    'number-unreadable': '数字无法识别',
    'choice-unknown': '不在选项之内',
    'yes-no-unreadable': '无法识别是或否',
    'credit-code-length': '统一社会信用代码应为18位',
    'credit-code-characters': '统一社会信用代码含有不允许的字符',
    'credit-code-checksum': '统一社会信用代码校验位不符',
    'credit-code-rounded': '统一社会信用代码被表格改写',
    'title-missing': '没有产品名称',
    'quantity-unreadable': '数量无法识别',
    'quantity-not-positive': '数量不是正数',
    'quantity-too-large': '数量大得不合理',
    'unit-unknown': '计量单位无法识别',
    'price-unreadable': '价格无法识别',
    'price-upside-down': '最低价高于最高价',
    'currency-unknown': '币种无法识别，没有换算',
    'days-unreadable': '天数无法识别',
  },
  en: {
    missing: 'no company name',
    'too-long': 'too long, cut',
    'phone-unreadable': 'not a phone number',
    'phone-rounded': 'phone number rounded by the spreadsheet',
    'email-invalid': 'not an e-mail address',
    'date-impossible': 'no such date',
    'date-unreadable': 'not a date',
    'date-ambiguous': 'ambiguous date',
    'amount-unreadable': 'not an amount',
    'amount-negative': 'negative amount',
    'amount-too-large': 'amount too large',
    'amount-foreign-currency': 'amount in a foreign currency',
    'number-unreadable': 'not a number',
    'choice-unknown': 'not one of the choices',
    'yes-no-unreadable': 'neither yes nor no',
    'credit-code-length': 'a credit code has 18 characters',
    'credit-code-characters': 'characters not allowed in a credit code',
    'credit-code-checksum': 'credit code checksum does not match',
    'credit-code-rounded': 'credit code rewritten by the spreadsheet',
    'title-missing': 'no name of the item',
    'quantity-unreadable': 'not a quantity',
    'quantity-not-positive': 'quantity is not above zero',
    'quantity-too-large': 'quantity too large',
    'unit-unknown': 'unknown unit',
    'price-unreadable': 'not a price',
    'price-upside-down': 'lowest price above the highest',
    'currency-unknown': 'unknown currency, not converted',
    'days-unreadable': 'not a number of days',
  },
}
