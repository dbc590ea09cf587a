import { creditCodeCheckCharacter } from '../../import/credit-code.ts'
import type { IdentityRecord } from '../identity-record.ts'

/** A test helper: an invented company around a real short name, with the parts its name is made of. */
export type InventedCompany = {
  readonly record: IdentityRecord
  readonly shortName: string
  readonly region: string
  readonly trade: string
  readonly form: string
  readonly place: (typeof PLACES)[number]
  readonly person: string
  readonly mobile: string
  readonly switchboard: string
  readonly email: string
}

export type Chance = { readonly next: () => number; readonly pick: <T>(values: readonly T[]) => T }

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, pick: (values) => pickAt(values, Math.floor(next() * values.length)) }
}

function pickAt<T>(values: readonly T[], at: number): T {
  const value = values[at]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

export function inventCompany(
  chance: Chance,
  shortName: string,
  given: Partial<InventedCompany> = {},
): InventedCompany {
  const place = given.place ?? chance.pick(PLACES)
  const region = given.region ?? (chance.next() < 0.6 ? place.city : '')
  const trade = given.trade ?? chance.pick(TRADES)
  const form = given.form ?? chance.pick(FORMS)
  const person = given.person ?? inventPerson(chance)
  const mobile = given.mobile ?? inventMobile(chance)
  const switchboard = given.switchboard ?? `0${digits(chance, 3)}${digits(chance, 8)}`
  const email =
    given.email ??
    `${letters(chance, 8)}@${chance.pick(['qq.com', '163.com', 'company.cn', `${letters(chance, 7)}.com`])}`
  return {
    record: {
      legalName: `${region}${shortName}${trade}${form}`,
      shortName: null,
      englishName: null,
      formerNames: [],
      creditCode: inventCreditCode(chance),
      province: place.province,
      city: place.city,
      contacts: [{ name: person, phones: [mobile], emails: [email] }],
      phones: [switchboard],
    },
    shortName,
    region,
    trade,
    form,
    place,
    person,
    mobile,
    switchboard,
    email,
  }
}

export function inventPerson(chance: Chance): string {
  const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文辉建华亮飞玉兰浩宇欣怡佳涵梓晨']
  return (
    chance.pick([...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']) +
    chance.pick(given) +
    (chance.next() < 0.7 ? chance.pick(given) : '')
  )
}

export function inventMobile(chance: Chance): string {
  return chance.pick(['139', '158', '186', '177']) + digits(chance, 8)
}

export function inventCreditCode(chance: Chance): string {
  const first = `91${digits(chance, 6)}${Array.from({ length: 9 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('')}`
  return first + creditCodeCheckCharacter(first)
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => Math.floor(chance.next() * 10)).join('')
}

function letters(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('')
}

export const TRADES = ['科技', '贸易', '实业', '进出口', '物流', '商贸', '电子', '食品', '建材', '']
const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司']
export const PLACES = [
  { province: '四川', city: '成都' },
  { province: '广东', city: '广州' },
  { province: '广东', city: '深圳' },
  { province: '广东', city: '佛山' },
  { province: '上海', city: '上海' },
  { province: '北京', city: '北京' },
  { province: '江苏', city: '苏州' },
  { province: '江苏', city: '无锡' },
  { province: '浙江', city: '杭州' },
  { province: '福建', city: '厦门' },
  { province: '湖北', city: '武汉' },
  { province: '山东', city: '青岛' },
] as const
