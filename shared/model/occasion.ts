import { z } from 'zod'
import { Anniversary } from './dates.ts'
import { MissingDay } from './missing-day.ts'

/** A word for a built-in occasion (`mid-autumn`), a UUID for one a user added. */
export const OccasionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'OccasionId'>()
export type OccasionId = z.infer<typeof OccasionId>

/**
 * `festival`, `companyDay` (our own celebrations) and `custom` fall on the days of their rule, the same for everybody;
 * the others on a day of each contact's own: birthday, 司庆, the first deal, the day the relationship began.
 */
export const OccasionKind = z.enum([
  'festival',
  'birthday',
  'organizationAnniversary',
  'firstDeal',
  'yearsWithUs',
  'companyDay',
  'custom',
])
export type OccasionKind = z.infer<typeof OccasionKind>

/** The 24 solar terms as they follow in a solar year, 小寒 (early January) first. */
export const SolarTerm = z.enum([
  'xiaohan',
  'dahan',
  'lichun',
  'yushui',
  'jingzhe',
  'chunfen',
  'qingming',
  'guyu',
  'lixia',
  'xiaoman',
  'mangzhong',
  'xiazhi',
  'xiaoshu',
  'dashu',
  'liqiu',
  'chushu',
  'bailu',
  'qiufen',
  'hanlu',
  'shuangjiang',
  'lidong',
  'xiaoxue',
  'daxue',
  'dongzhi',
])
export type SolarTerm = z.infer<typeof SolarTerm>

/** Every year; `year`, where known, is the year of the first time and counts from 0, so `n years` starts a year later. */
export const YearlyRule = z.object({
  kind: z.literal('yearly'),
  ...Anniversary.shape,
  ...MissingDay.shape,
})
export type YearlyRule = z.infer<typeof YearlyRule>

export const OnceRule = z.object({
  kind: z.literal('once'),
  calendar: Anniversary.shape.calendar,
  /** The lunar year for a lunar date. */
  year: z.int().min(1900).max(2100),
  month: Anniversary.shape.month,
  day: Anniversary.shape.day,
  leap: Anniversary.shape.leap,
})
export type OnceRule = z.infer<typeof OnceRule>

export const SolarTermRule = z.object({ kind: z.literal('solarTerm'), term: SolarTerm })

/** `weekday` 1 Monday … 7 Sunday; `nth` 1–5, or -1 for the last of the month. A month without a fifth has none. */
export const NthWeekdayRule = z.object({
  kind: z.literal('nthWeekday'),
  month: z.int().min(1).max(12),
  weekday: z.int().min(1).max(7),
  nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
})

export const OccasionRule = z.discriminatedUnion('kind', [
  YearlyRule,
  OnceRule,
  SolarTermRule,
  NthWeekdayRule,
])
export type OccasionRule = z.infer<typeof OccasionRule>

const occasionName = z.string().trim().max(50)
/** `en` may be empty: the Chinese name is shown then. */
export const OccasionNames = z.object({ zh: occasionName.min(1), en: occasionName })
export type OccasionNames = z.infer<typeof OccasionNames>

/** Days to prepare before the occasion, and days after which a late greeting makes no sense any more. */
const leadDays = z.int().min(0).max(90)
const lateDays = z.int().min(0).max(60)

export const Occasion = z.object({
  id: OccasionId,
  kind: OccasionKind,
  names: OccasionNames,
  /** Null where the day is each contact's own, or not told yet. */
  rule: OccasionRule.nullable(),
  leadDays,
  lateDays,
})
export type Occasion = z.infer<typeof Occasion>

/** What a user says of an occasion of their own. */
export const OccasionInput = z.object({
  kind: z.enum(['companyDay', 'custom']),
  names: OccasionNames,
  rule: OccasionRule,
  leadDays: leadDays.default(7),
  lateDays: lateDays.default(2),
})
export type OccasionInput = z.infer<typeof OccasionInput>

/**
 * Why a date or an occasion is refused. `no-such-day`: 30 February, the 31st of a lunar month, or the 30th in a month
 * that had 29 days in the year told. `no-such-leap-month`: that year (or, without a year, any from 1900 to 2100) has
 * no such 闰月.
 */
export const OccasionProblemCode = z.enum([
  'name-missing',
  'name-too-long',
  'rule-missing',
  'year-missing',
  'year-out-of-range',
  'no-such-day',
  'no-such-leap-month',
  'not-understood',
])
export type OccasionProblemCode = z.infer<typeof OccasionProblemCode>

/** `field` is the path in the input, `rule.year`. */
export const OccasionProblem = z.object({ code: OccasionProblemCode, field: z.string() })
export type OccasionProblem = z.infer<typeof OccasionProblem>
