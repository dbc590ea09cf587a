import { Occasion, type OccasionKind, type OccasionRule } from '../../model/occasion.ts'

/** Days ahead that a card is chosen, written and posted in; and days after which a greeting is only an excuse. */
const defaults = { leadDays: 7, lateDays: 2 }

const lunar = (month: number, day: number): OccasionRule => ({
  kind: 'yearly',
  calendar: 'lunar',
  month,
  day,
})
const solar = (month: number, day: number): OccasionRule => ({
  kind: 'yearly',
  calendar: 'solar',
  month,
  day,
})

/**
 * The occasions everybody has, festivals in the order of the year. 除夕 is 腊月三十, which in a year of 29 days is the
 * last day all the same. Our own anniversary has no rule until somebody tells the day.
 */
export const builtInOccasions: readonly Occasion[] = [
  festival('new-year', '元旦', "New Year's Day", solar(1, 1)),
  festival('spring-festival-eve', '除夕', "Chinese New Year's Eve", lunar(12, 30)),
  // New Year visits are paid until the seventh.
  { ...festival('spring-festival', '春节', 'Spring Festival', lunar(1, 1)), lateDays: 6 },
  festival('lantern-festival', '元宵节', 'Lantern Festival', lunar(1, 15)),
  festival('womens-day', '妇女节', "Women's Day", solar(3, 8)),
  festival('qingming', '清明节', 'Qingming Festival', { kind: 'solarTerm', term: 'qingming' }),
  festival('labour-day', '劳动节', 'Labour Day', solar(5, 1)),
  festival('dragon-boat', '端午节', 'Dragon Boat Festival', lunar(5, 5)),
  festival('mid-autumn', '中秋节', 'Mid-Autumn Festival', lunar(8, 15)),
  festival('national-day', '国庆节', 'National Day', solar(10, 1)),
  festival('double-ninth', '重阳节', 'Double Ninth Festival', lunar(9, 9)),
  occasion('birthday', 'birthday', '生日', 'Birthday', null),
  occasion('organization-anniversary', 'organizationAnniversary', '司庆', 'Company anniversary', null),
  occasion('first-deal', 'firstDeal', '首次成交周年', 'Anniversary of the first deal', null),
  occasion('years-with-us', 'yearsWithUs', '合作周年', 'Years with us', null),
  occasion('our-anniversary', 'companyDay', '本公司周年庆', 'Our own anniversary', null),
]

function festival(id: string, zh: string, en: string, rule: OccasionRule): Occasion {
  return occasion(id, 'festival', zh, en, rule)
}

function occasion(
  id: string,
  kind: OccasionKind,
  zh: string,
  en: string,
  rule: OccasionRule | null,
): Occasion {
  return Occasion.parse({ id, kind, names: { zh, en }, rule, ...defaults })
}
