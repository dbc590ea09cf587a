import { matchHeader } from './match-header.ts'

/**
 * How many columns a table has that is printed several times side by side (序号 单位 姓名 | 序号 单位 姓名, as sign-in sheets are);
 * undefined for one that stands alone. Two people of one company, 联系人 电话 联系人 电话, are no such tables: each has to name its
 * company.
 */
export function sideBySideWidth(headers: readonly string[]): number | undefined {
  const [first = ''] = headers
  const width = first === '' ? -1 : headers.indexOf(first, 1)
  if (width < 2 || headers.some((header, at) => header !== headers[at % width])) return undefined
  // The last of them may lack the blank columns behind it, nothing else.
  const missing = headers.length % width
  if (missing > 0 && headers.slice(missing, width).some((header) => header !== '')) return undefined
  const namesCompany = headers.slice(0, width).some((header) => matchHeader(header)[0]?.field === 'legalName')
  return namesCompany ? width : undefined
}
