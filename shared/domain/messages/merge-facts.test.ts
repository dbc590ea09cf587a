import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { emptyOrganization } from '../../model/organization.ts'
import { builtInOccasions } from '../occasions/built-in-occasions.ts'
import { type MergeSource, mergeFactsOf } from './merge-facts.ts'

const day = (text: string) => LocalDate.parse(text)
const occasion = (id: string) => builtInOccasions.find((each) => each.id === id)!

const facts = (changes: Partial<MergeSource> = {}) =>
  mergeFactsOf({
    contact: { name: '王芳', salutation: null, gender: 'female', title: null, department: null },
    organization: {
      ...emptyOrganization,
      legalName: '宁波宏达食品有限公司',
      shortName: '宏达食品',
      firstDealOn: day('2021-09-26'),
      partnerSince: day('2020-09-25'),
    },
    owner: { name: '李娜' },
    occasion: occasion('mid-autumn'),
    occursOn: day('2026-09-25'),
    years: null,
    lunarLabel: '八月十五',
    language: 'zh-CN',
    ownCompanyName: null,
    lastDeal: null,
    ...changes,
  })

test('a Chinese text', () => {
  expect(facts()).toMatchObject({
    name: '王芳',
    surname: '王',
    salutation: '王女士',
    companyName: '宁波宏达食品有限公司',
    companyShortName: '宏达食品',
    ownerName: '李娜',
    occasionName: '中秋节',
    lunarLabel: '八月十五',
  })
})

test('an English text has no Chinese where something else is known', () => {
  const organization = {
    ...emptyOrganization,
    legalName: '宁波宏达食品有限公司',
    shortName: '宏达食品',
    englishName: 'Hongda Foods',
  }
  expect(facts({ language: 'en', organization })).toMatchObject({
    name: 'Wang Fang',
    surname: 'Wang',
    salutation: 'Ms Wang',
    companyName: 'Hongda Foods',
    companyShortName: 'Hongda Foods',
    ownerName: 'Li Na',
    occasionName: 'Mid-Autumn Festival',
    lunarLabel: '15th of the 8th lunar month',
  })
})

describe('years', () => {
  test('together count from the earlier of the first day and the first deal, in full years', () => {
    expect(facts().yearsTogether).toBe(6)
    expect(facts({ occursOn: day('2026-09-24') }).yearsTogether).toBe(5)
    expect(facts({ occursOn: day('2021-09-24') }).yearsTogether).toBeNull()
    expect(facts({ organization: { ...emptyOrganization, legalName: '甲' } }).yearsTogether).toBeNull()
  })

  test('of a birthday are nobody’s business', () => {
    expect(facts({ occasion: occasion('birthday'), years: 52 }).years).toBeNull()
    expect(facts({ occasion: occasion('first-deal'), years: 5 }).years).toBe(5)
  })
})
