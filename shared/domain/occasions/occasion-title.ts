import type { Occasion } from '../../model/occasion.ts'

type Language = 'zh-CN' | 'en'

export const occasionName = ({ names }: Pick<Occasion, 'names'>, language: Language): string =>
  language === 'en' && names.en !== '' ? names.en : names.zh

/**
 * An occasion as an entry of a calendar names it: 王芳 生日, 宏达食品 司庆 20 周年, 首次成交 3 周年 宏达食品; the number of years where it
 * counts for something. `whose` is the contact or the organization, null for the days everybody has.
 */
export function occasionTitle(
  occasion: Pick<Occasion, 'names' | 'kind'>,
  { whose, years }: { whose: string | null; years: number | null },
  language: Language,
): string {
  const name = occasionName(occasion, language)
  const counted = years === null ? name : withYears(occasion, name, years, language)
  if (whose === null) return counted
  return language === 'en' ? `${whose}: ${counted}` : `${whose} ${counted}`
}

function withYears(
  { kind }: Pick<Occasion, 'kind'>,
  name: string,
  years: number,
  language: Language,
): string {
  if (language === 'en')
    return kind === 'yearsWithUs'
      ? `${years} ${years === 1 ? 'year' : 'years'} with us`
      : `${name} (${years})`
  // 生日 counts 岁 by two reckonings, so the bare number would be wrong for half of the readers.
  if (kind === 'birthday') return name
  const counted = name.replace(/周年庆?$/, '')
  return `${counted} ${years} 周年`
}
