import { pinyin } from 'pinyin-pro'
import { traditionalsBySimplified } from '../../search-terms/traditional-characters.ts'
import type { IdentityRecord } from '../identity-record.ts'
import {
  type Chance,
  type InventedCompany,
  inventCompany,
  inventCreditCode,
  inventMobile,
  inventPerson,
  PLACES,
  TRADES,
} from './invent-companies.ts'

/** A test helper: how a company comes in again, or how another company looks like it. null: does not apply to this one. */
export type Perturbation = (
  company: InventedCompany,
  chance: Chance,
  names: readonly string[],
) => IdentityRecord | null

/** The same company, written by another hand. The code is left out so that it cannot decide; most come with another person. */
export const sameCompany: Readonly<Record<string, Perturbation>> = {
  'second contact': (company, chance) => again(company, chance, company.record.legalName),
  'blanks anywhere': (company, chance) =>
    again(company, chance, ` ${[...company.record.legalName].join(chance.pick([' ', '　']))} `),
  'form in brackets': (company, chance) => again(company, chance, `${nameBody(company)}（${company.form}）`),
  'odd brackets': (company, chance) =>
    again(
      company,
      chance,
      `${nameBody(company)}${chance.pick(['[#]', '【#】', '(#', '〔#〕', '<#>', '（#)']).replace('#', company.form)}`,
    ),
  'bare 公司': (company, chance) =>
    again(company, chance, company.record.legalName.replace(/有限(?:责任)?公司$/, '公司')),
  有限责任公司: (company, chance) =>
    again(company, chance, company.record.legalName.replace(/有限(?:责任)?公司$/, '有限责任公司')),
  'traditional characters': (company, chance) =>
    again(company, chance, toTraditional(company.record.legalName)),
  'full province and city': (company, chance) =>
    company.region === ''
      ? null
      : again(company, chance, fullPlace(company) + company.record.legalName.slice(company.region.length)),
  'city left out, same city': (company, chance) =>
    company.region === ''
      ? null
      : again(company, chance, company.record.legalName.slice(company.region.length)),
  'Arabic digits': (company, chance) => {
    const name = company.record.legalName.replace(/[一二三四五六七八九]/g, (digit) =>
      String('一二三四五六七八九'.indexOf(digit) + 1),
    )
    return name === company.record.legalName ? null : again(company, chance, name)
  },
  'formerly, in brackets': (company, chance, names) =>
    again(company, chance, `${company.record.legalName}（原${chance.pick(names)}公司）`),
  'register remark': (company, chance) =>
    again(
      company,
      chance,
      `${company.record.legalName}（${chance.pick(['外商独资', '自然人独资', '总部'])}）`,
    ),
  'short name, same phone and person': (company) => copy(company, { legalName: company.shortName }),
  'short name, same phone': (company, chance) =>
    again(company, chance, company.shortName, {
      contacts: [{ name: '', phones: [company.mobile], emails: [] }],
    }),
  'short name, same e-mail': (company, chance) =>
    again(company, chance, company.shortName, {
      contacts: [{ name: company.person, phones: [], emails: [company.email.toUpperCase()] }],
    }),
  'short name, same person and city, no phone': (company, chance) =>
    again(company, chance, company.shortName, {
      contacts: [{ name: company.person, phones: [], emails: [] }],
    }),
  'short name, same person and switchboard': (company, chance) =>
    again(company, chance, company.shortName, {
      contacts: [{ name: company.person, phones: [], emails: [] }],
      phones: [company.switchboard],
    }),
  'short name, same code': (company, chance) =>
    again(company, chance, company.shortName, { creditCode: company.record.creditCode }),
  'one slip of the hand, same phone and person': (company, chance, names) => {
    const wrong = chance.pick([...chance.pick(names)])
    const characters = [...company.shortName]
    const at = Math.floor(chance.next() * characters.length)
    if (characters[at] === wrong || COUNTS.test(wrong)) return null
    return copy(company, {
      legalName: company.record.legalName.replace(company.shortName, characters.with(at, wrong).join('')),
    })
  },
  'two characters swapped, same phone and person': (company) => {
    const [first = '', second = '', ...rest] = company.shortName
    if (first === second || (COUNTS.test(first) && COUNTS.test(second))) return null
    return copy(company, {
      legalName: company.record.legalName.replace(company.shortName, [second, first, ...rest].join('')),
    })
  },
  'English name in pinyin, same phone and person': (company) => {
    const english = toEnglish(company)
    return english === null ? null : copy(company, { legalName: english })
  },
  'columns swapped': (company) => copy(company, { legalName: company.person }, company.record.legalName),
  'renamed, same code': (company, chance, names) =>
    copy(company, { legalName: `${chance.pick(names)}科技有限公司`, creditCode: company.record.creditCode }),
}

/** Another company that looks like it. Codes are left out unless the kind is about them. */
export const otherCompany: Readonly<Record<string, Perturbation>> = {
  'one character apart': (company, chance, names) => {
    const neighbour = names.find((name) => isNeighbour(name, company.shortName))
    return neighbour === undefined ? null : other(company, chance, { shortName: neighbour })
  },
  'one name begins with the other': (company, chance, names) => {
    const longer = names.find((name) => name !== company.shortName && name.startsWith(company.shortName))
    return longer === undefined ? null : other(company, chance, { shortName: longer })
  },
  'other trade in the same city': (company, chance) =>
    company.trade === '' ? null : other(company, chance, { trade: otherTrade(company, chance) }),
  'other trade, same buyer and phone': (company, chance) =>
    company.trade === ''
      ? null
      : other(company, chance, {
          trade: otherTrade(company, chance),
          person: company.person,
          mobile: company.mobile,
        }),
  'same name in another city': (company, chance) => {
    const place = chance.pick(PLACES.filter(({ city }) => city !== company.place.city))
    return other(company, chance, { place, region: place.city })
  },
  'same name without region in another city': (company, chance) =>
    company.region !== ''
      ? null
      : other(company, chance, {
          place: chance.pick(PLACES.filter(({ city }) => city !== company.place.city)),
        }),
  'shop of the chain': (company, chance) =>
    withName(
      other(company, chance, {}),
      `${company.shortName}${chance.pick(['（朝阳店）', '中山路店', '3号店', '万达广场店'])}`,
    ),
  'branch, same phone': (company, chance) =>
    withName(
      other(company, chance, { mobile: company.mobile, switchboard: company.switchboard }),
      `${company.record.legalName}武汉分公司`,
    ),
  'same switchboard': (company, chance, names) =>
    other(company, chance, { shortName: chance.pick(names), switchboard: company.switchboard }),
  'agent with the same mobile': (company, chance, names) =>
    other(company, chance, { shortName: chance.pick(names), mobile: company.mobile }),
  'person moved with the phone': (company, chance, names) =>
    other(company, chance, {
      shortName: chance.pick(names),
      mobile: company.mobile,
      person: company.person,
      place: chance.pick(PLACES),
    }),
  'namesake elsewhere': (company, chance, names) =>
    other(company, chance, {
      shortName: chance.pick(names),
      person: company.person,
      place: chance.pick(PLACES),
    }),
  'same name, other valid code': (company, chance) => ({
    ...company.record,
    creditCode: inventCreditCode(chance),
  }),
  'factory of the same owner': (company, chance) =>
    withName(
      other(company, chance, { person: company.person, mobile: company.mobile }),
      `${company.region}${company.shortName}${company.trade}厂`,
    ),
  'first and second works, same phone': (company, chance) =>
    withName(
      other(company, chance, { person: company.person, mobile: company.mobile }),
      company.record.legalName.replace(company.shortName, `${company.shortName}二`),
    ),
  'group of the same buyer': (company, chance) =>
    /集团/.test(company.form) || /集团/.test(company.shortName)
      ? null
      : withName(
          other(company, chance, { person: company.person, mobile: company.mobile }),
          `${company.region}${company.shortName}控股集团有限公司`,
        ),
  'short name alone, nothing shared, other city': (company, chance) =>
    withName(
      other(company, chance, {
        place: chance.pick(PLACES.filter(({ city }) => city !== company.place.city)),
      }),
      company.shortName,
    ),
}

/** Digits and directions number things (一厂 / 二厂): whoever mistypes those means another company. */
const COUNTS = /[0-9a-z零一二三四五六七八九十百千万甲乙丙丁东西南北中上下左右前后内外大小新老男女]/i

function nameBody({ region, shortName, trade }: InventedCompany): string {
  return region + shortName + trade
}

/** The row again by another person with another phone and without a code. */
function again(
  company: InventedCompany,
  chance: Chance,
  legalName: string,
  given: Partial<IdentityRecord> = {},
): IdentityRecord {
  const contact = { name: inventPerson(chance), phones: [inventMobile(chance)], emails: [] }
  return { ...company.record, creditCode: null, contacts: [contact], phones: [], ...given, legalName }
}

/** The row again by the same person, without a code. */
function copy(
  company: InventedCompany,
  given: Partial<IdentityRecord>,
  contactName = company.person,
): IdentityRecord {
  const contacts = [{ name: contactName, phones: [company.mobile], emails: [] }]
  return { ...company.record, creditCode: null, phones: [], contacts, ...given }
}

function other(company: InventedCompany, chance: Chance, given: Partial<InventedCompany>): IdentityRecord {
  const { place, region, trade, form } = company
  const { record } = inventCompany(chance, given.shortName ?? company.shortName, {
    place,
    region,
    trade,
    form,
    ...given,
  })
  return { ...record, creditCode: null }
}

function withName(record: IdentityRecord, legalName: string): IdentityRecord {
  return { ...record, legalName }
}

function otherTrade(company: InventedCompany, chance: Chance): string {
  return chance.pick(TRADES.filter((trade) => trade !== company.trade && trade !== ''))
}

function fullPlace({ place }: InventedCompany): string {
  return place.province === place.city ? `${place.city}市` : `${place.province}省${place.city}市`
}

function toTraditional(name: string): string {
  return [...name].map((character) => traditionalsBySimplified.get(character)?.[0] ?? character).join('')
}

function toEnglish({ region, shortName, trade }: InventedCompany): string | null {
  const word = pinyin(shortName, { toneType: 'none', type: 'array' }).join('')
  if (!/^[a-z]{6,}$/.test(word)) return null
  const spelled = (text: string) =>
    text === '' ? '' : `${pinyin(text, { toneType: 'none', type: 'array' }).join('')} `
  return `${spelled(region)}${word} ${trade === '' ? '' : 'Trading '}Co., Ltd.`
}

function isNeighbour(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  let differing = 0
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) differing += 1
  return differing === 1
}
