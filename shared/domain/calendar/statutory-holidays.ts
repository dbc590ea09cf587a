import type { OccasionNames } from '../../model/occasion.ts'
import { type DayNumber, dayNumberOfCivil } from './day-number.ts'
import { lunarDayNumber } from './lunar-calendar.ts'
import { solarTermDay } from './solar-terms.ts'

/**
 * The days off that the regulation itself gives mainland China in a year (全国年节及纪念日放假办法, as revised for 2000,
 * 2008, 2014 and 2025), before a year's notice lengthens and shifts them; none before the first regulation, of 1949.
 */
export function statutoryHolidays(year: number): Map<DayNumber, OccasionNames> {
  const days = new Map<DayNumber, OccasionNames>()
  if (year < 1950) return days
  const add = (names: OccasionNames, first: DayNumber | null, length: number) => {
    for (let after = 0; first !== null && after < length; after += 1) days.set(first + after, names)
  }
  const lunar = (month: number, day: number) => lunarDayNumber({ year, month, leap: false, day })
  const newYear = lunar(1, 1)
  const isEveOff = (year >= 2008 && year < 2014) || year >= 2025
  const springDays = year >= 2025 ? 4 : 3
  const mayDays = year >= 2025 ? 2 : year >= 2008 || year < 2000 ? 1 : 3

  add(names.newYear, dayNumberOfCivil(year, 1, 1), 1)
  add(names.spring, newYear === null ? null : newYear - (isEveOff ? 1 : 0), springDays)
  add(names.may, dayNumberOfCivil(year, 5, 1), mayDays)
  add(names.national, dayNumberOfCivil(year, 10, 1), year >= 2000 ? 3 : 2)
  if (year >= 2008) {
    add(names.qingming, solarTermDay(year, 'qingming'), 1)
    add(names.dragonBoat, lunar(5, 5), 1)
    add(names.midAutumn, lunar(8, 15), 1)
  }
  return days
}

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  may: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
}
