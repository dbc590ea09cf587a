import type { Contact } from '../../model/contact.ts'
import type { LocalDate } from '../../model/dates.ts'
import type { MessageLanguage } from '../../model/message-language.ts'
import type { Occasion, OccasionId } from '../../model/occasion.ts'
import type { Organization, Tier } from '../../model/organization.ts'
import type { User } from '../../model/user.ts'
import { toLunarDay } from '../calendar/lunar-calendar.ts'
import { lunarLabelInEnglish } from '../calendar/lunar-label.ts'
import { occasionName } from '../occasions/occasion-title.ts'
import { readName } from './read-name.ts'
import { salutationOf } from './salutation.ts'

/** `amount` in yuan. */
export type LastDeal = { on: LocalDate; category: string | null; amount: number | null }

/** What a message may say of one person on one day, in the words of its language. Null or blank: not known. */
export type MergeFacts = {
  name: string
  surname: string | null
  /** 王总, 王女士, Ms Wang; null when neither a form of address, a title nor the gender is known. */
  salutation: string | null
  gender: 'female' | 'male' | null
  title: string | null
  department: string | null
  companyName: string
  companyShortName: string | null
  city: string | null
  tier: Tier | null
  ownerName: string | null
  ownCompanyName: string | null
  occasionId: OccasionId
  occasionName: string
  occursOn: LocalDate
  lunarLabel: string | null
  /** Which anniversary it is; never a person's age. */
  years: number | null
  /** Full years since the relationship or the first deal began, 1 or more. */
  yearsTogether: number | null
  lastDeal: LastDeal | null
  /** The day is the person's birthday as well, and this one message stands for both. */
  isBirthdayToo: boolean
  language: MessageLanguage
}

export type MergeSource = {
  contact: Pick<Contact, 'name' | 'salutation' | 'gender' | 'title' | 'department'>
  organization: Pick<
    Organization,
    | 'legalName'
    | 'englishName'
    | 'shortName'
    | 'country'
    | 'province'
    | 'city'
    | 'tier'
    | 'firstDealOn'
    | 'partnerSince'
  >
  owner: Pick<User, 'name'> | null
  occasion: Pick<Occasion, 'id' | 'kind' | 'names'>
  occursOn: LocalDate
  years: number | null
  /** As the calendar writes it, 八月十五; null where the occasion is not of the lunar calendar. */
  lunarLabel: string | null
  language: MessageLanguage
  ownCompanyName: string | null
  lastDeal: LastDeal | null
  /** A birthday that was merged into this message; none when left out. */
  isBirthdayToo?: boolean
}

export function mergeFactsOf({ contact, organization, occasion, ...source }: MergeSource): MergeFacts {
  const { language, occursOn } = source
  const name = readName(contact.name, organization)
  const address = { name, salutation: contact.salutation, gender: contact.gender, title: contact.title }
  return {
    name: (language === 'en' ? name.inLatin : name.inChinese) ?? '',
    surname: language === 'en' ? name.surnameInLatin : name.surname,
    salutation: salutationOf(address, language),
    gender: contact.gender ?? name.gender,
    title: contact.title,
    department: contact.department,
    ...companyNames(organization, language),
    city: organization.city,
    tier: organization.tier,
    ownerName: source.owner && ownerName(source.owner.name, language),
    ownCompanyName: source.ownCompanyName,
    occasionId: occasion.id,
    occasionName: occasionName(occasion, language),
    occursOn,
    lunarLabel:
      source.lunarLabel !== null && language === 'en'
        ? lunarLabelInEnglish(toLunarDay(occursOn))
        : source.lunarLabel,
    years: occasion.kind === 'birthday' ? null : source.years,
    yearsTogether: yearsTogether(organization, occursOn),
    lastDeal: source.lastDeal,
    isBirthdayToo: source.isBirthdayToo ?? false,
    language,
  }
}

/** Our own people are of the mainland: 李娜 signs an English mail as Li Na. */
const ownerName = (name: string, language: MessageLanguage): string | null =>
  language === 'en' ? (readName(name, { country: null, province: null }).inLatin ?? name) : name

/** An English text names the company in English where that is known; 宏达食品 is no short name in it. */
function companyNames(
  { legalName, englishName, shortName }: MergeSource['organization'],
  language: MessageLanguage,
): Pick<MergeFacts, 'companyName' | 'companyShortName'> {
  if (language === 'zh-CN') return { companyName: legalName, companyShortName: shortName }
  const isLatin = shortName !== null && !/\p{Script=Han}/u.test(shortName)
  return { companyName: englishName ?? legalName, companyShortName: isLatin ? shortName : englishName }
}

export function yearsTogether(
  { partnerSince, firstDealOn }: MergeSource['organization'],
  on: LocalDate,
): number | null {
  const [since] = [partnerSince, firstDealOn].filter((day) => day !== null).toSorted()
  if (since === undefined) return null
  const isBeforeTheDay = on.slice(5) < since.slice(5)
  const years = Number(on.slice(0, 4)) - Number(since.slice(0, 4)) - (isBeforeTheDay ? 1 : 0)
  return years >= 1 ? years : null
}
