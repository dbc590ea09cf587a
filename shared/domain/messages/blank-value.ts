/** Words lists use for "nothing": a greeting to 尊敬的无 is as bad as one to nobody. */
const nothing = new Set([
  '无',
  '暂无',
  '没有',
  '未知',
  '不详',
  '待定',
  '空',
  '/',
  '-',
  '--',
  '—',
  '——',
  '?',
  '？',
  'N/A',
  'n/a',
  '#N/A',
  'null',
  'NULL',
  'undefined',
  'NaN',
])

export const isBlankValue = (value: string | null | undefined): boolean =>
  value === null || value === undefined || value.trim() === '' || nothing.has(value.trim())
