import { LocalDate } from '../../../model/dates.ts'
import { OccasionId } from '../../../model/occasion.ts'
import type { MergeFacts } from '../merge-facts.ts'

/** Somebody of whom everything is known. */
export const knownFacts = (changes: Partial<MergeFacts> = {}): MergeFacts => ({
  name: '王芳',
  surname: '王',
  salutation: '王经理',
  gender: 'female',
  title: '采购经理',
  department: '采购部',
  companyName: '宁波宏达食品有限公司',
  companyShortName: '宏达食品',
  city: '宁波',
  tier: 'A',
  ownerName: '李娜',
  ownCompanyName: '睦和商贸',
  occasionId: OccasionId.parse('mid-autumn'),
  occasionName: '中秋节',
  occursOn: LocalDate.parse('2026-09-25'),
  lunarLabel: '八月十五',
  years: 5,
  yearsTogether: 6,
  lastDeal: { on: LocalDate.parse('2025-11-03'), category: '保温杯', amount: 125_000 },
  isBirthdayToo: false,
  language: 'zh-CN',
  ...changes,
})

/** Somebody of whom there is only a name. */
export const namedOnly = (changes: Partial<MergeFacts> = {}): MergeFacts =>
  knownFacts({
    salutation: null,
    surname: null,
    gender: null,
    title: null,
    department: null,
    companyShortName: null,
    city: null,
    tier: null,
    ownerName: null,
    ownCompanyName: null,
    lunarLabel: null,
    years: null,
    yearsTogether: null,
    lastDeal: null,
    ...changes,
  })
