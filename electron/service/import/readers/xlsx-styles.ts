import { attribute } from './xml-elements.ts'

/** How a cell style shows numbers: as a whole date, as a date without its year, or not as a date. */
export type NumberStyle = 'number' | 'date' | 'month-day'

/** Built-in formats (ECMA-376 18.8.30), with those of Chinese, Japanese and Korean Excel. */
const builtInDates = new Set([14, 15, 17, 22, 27, 30, 31, 36, 50, 52, 57])
const builtInMonthDays = new Set([16, 28, 29, 51, 53, 54, 58])

/** The kinds of the styles of `styles.xml`, by the index that cells refer to. */
export function readNumberStyles(stylesXml: string): NumberStyle[] {
  const custom = new Map<number, NumberStyle>()
  for (const match of stylesXml.matchAll(/<(?:[\w.-]+:)?numFmt\s([^>]*)\/?>/g)) {
    const id = Number(attribute(match[1] ?? '', 'numFmtId'))
    custom.set(id, formatStyle(attribute(match[1] ?? '', 'formatCode') ?? ''))
  }
  const cellStyles = /<(?:[\w.-]+:)?cellXfs[\s>]([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/.exec(stylesXml)?.[1] ?? ''
  return [...cellStyles.matchAll(/<(?:[\w.-]+:)?xf[\s/]([^>]*)>/g)].map((match) => {
    const id = Number(attribute(` ${match[1] ?? ''}`, 'numFmtId') ?? 0)
    return (
      custom.get(id) ?? (builtInDates.has(id) ? 'date' : builtInMonthDays.has(id) ? 'month-day' : 'number')
    )
  })
}

/** Reads a format code: yyyy"年"m"月"d"日" is a date, m"月"d"日" one without a year, h:mm and 0.00 are none. */
export function formatStyle(code: string): NumberStyle {
  const letters = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general|standard|am\/pm|a\/p|上午\/下午/gi, '')
    .toLowerCase()
  const hasYear = /[ye]/.test(letters) && !/[0#?]/.test(letters)
  const hasDay = letters.includes('d')
  if (hasYear) return 'date'
  if (!hasDay) return 'number'
  return letters.includes('m') ? 'month-day' : 'date'
}
