import { z } from 'zod'
import peopleJson from '#resources/demo/people.json' with { type: 'json' }
import { BuyingRole, type Channel, type Contact, type Phone } from '../../model/contact.ts'
import type { Instant } from '../../model/dates.ts'
import type { OrganizationId } from '../../model/ids.ts'
import type { OrganizationRole } from '../../model/organization.ts'
import { demoBirthday } from './demo-birthday.ts'
import type { DemoCompany } from './demo-company.ts'
import { type DayNumber, dateOf } from './demo-days.ts'
import { demoContactId } from './demo-ids.ts'
import { chinesePerson, type DemoPerson, overseasPerson } from './demo-person.ts'
import { demoFax, demoLandline, demoMobile, demoOverseasPhone } from './demo-phone.ts'
import { DemoRandom, ticketsOf } from './demo-random.ts'

/** Title, department, role in buying, how the person is addressed after the surname, how common. */
const Title = z.tuple([z.string(), z.string(), BuyingRole, z.string(), z.int().positive()])
type Title = z.infer<typeof Title>
const data = z
  .object({
    titles: z.object({
      buyer: z.array(Title),
      supplier: z.array(Title),
      association: z.array(Title),
      overseas: z.array(Title),
    }),
    notes: z.array(z.string()),
  })
  .parse(peopleJson)
const tickets = {
  buyer: titleTickets(data.titles.buyer),
  supplier: titleTickets(data.titles.supplier),
  association: titleTickets(data.titles.association),
  overseas: titleTickets(data.titles.overseas),
}

function titleTickets(titles: readonly Title[]): readonly Title[] {
  return ticketsOf(titles.map((title) => [title, title[4]]))
}

export type ContactsContext = {
  seed: number
  index: number
  company: DemoCompany
  organizationId: OrganizationId
  roles: readonly OrganizationRole[]
  createdAt: Instant
  createdDay: DayNumber
  today: DayNumber
}

/** One to four people of different title, two on average; the first is the one to ask for. */
export function demoContacts(context: ContactsContext): Contact[] {
  const random = new DemoRandom(context.seed, 60, context.index)
  const at = random.next()
  const count = at < 0.35 ? 1 : at < 0.73 ? 2 : at < 0.93 ? 3 : 4
  const titles = random.some(titlesFor(context), count)
  return titles.map((title, part) => contactOf(context, title, part, random))
}

function contactOf(context: ContactsContext, title: Title, part: number, random: DemoRandom): Contact {
  const { company, seed, index } = context
  const isAbroad = company.kind === 'overseas'
  const person = isAbroad ? overseasPerson(company.country, random) : chinesePerson(random)
  const phones = isAbroad ? overseasPhones(company, random) : chinesePhones(context, part, random)
  const emails = isAbroad || random.chance(0.62) ? [emailOf(person, company, part)] : []
  // The prefix keeps a demo name from being somebody's account.
  const wechat = random.chance(isAbroad ? 0.3 : 0.72)
    ? `demo_${person.handle.replace('.', '_')}${random.between(10, 99)}`
    : null
  const doNotContact = random.chance(0.025)
  const channels = channelsOf(phones, emails, wechat)
  const hasLeft = part > 0 && random.chance(0.04)
  return {
    id: demoContactId(seed, index, part),
    organizationId: context.organizationId,
    name: person.name,
    department: title[1],
    title: title[0],
    buyingRole: title[2],
    phones,
    emails,
    wechat,
    birthday: random.chance(0.5) ? demoBirthday(random) : null,
    salutation: isAbroad
      ? `${person.gender === 'female' ? 'Ms' : 'Mr'} ${person.surname}`
      : salutationOf(person, title),
    gender: random.chance(0.9) ? person.gender : null,
    preferredChannel: random.chance(0.6) && channels.length > 0 ? random.pick(channels) : null,
    consent:
      doNotContact || random.chance(0.35) ? [] : [...new Set(channels)].filter(() => random.chance(0.75)),
    doNotContact,
    isPrimary: part === 0,
    language: isAbroad ? 'en' : null,
    timeZone: null,
    leftOn: hasLeft ? dateOf(random.between(context.createdDay, context.today - 1)) : null,
    notes: !isAbroad && random.chance(0.14) ? random.pick(data.notes) : null,
    custom: {},
    isDemo: true,
    createdAt: context.createdAt,
    updatedAt: context.createdAt,
    deletedAt: null,
  }
}

function titlesFor({ company, roles }: ContactsContext): readonly Title[] {
  if (company.kind === 'association') return tickets.association
  if (company.kind === 'overseas') return tickets.overseas
  return roles.includes('buyer') ? tickets.buyer : tickets.supplier
}

/** 王总, 李经理, 陈工; who has no such title is 女士 or 先生. */
function salutationOf({ surname, gender }: DemoPerson, title: Title): string {
  return surname + (title[3] || (gender === 'female' ? '女士' : '先生'))
}

function chinesePhones(context: ContactsContext, part: number, random: DemoRandom): Phone[] {
  const { seed, index, company } = context
  const dial = company.home?.dial ?? '010'
  const phones: Phone[] = []
  // Four people with two mobiles each at most: eight numbers are kept for every organization.
  if (random.chance(0.94)) phones.push(demoMobile(seed, index * 8 + part * 2))
  if (random.chance(0.05)) phones.push(demoMobile(seed, index * 8 + part * 2 + 1))
  if (phones.length === 0 || random.chance(part === 0 ? 0.45 : 0.2)) {
    phones.push(demoLandline(seed, index, dial, part === 0 ? null : random.between(8001, 8099)))
  }
  if (part === 0 && random.chance(0.04)) phones.push(demoFax(seed, index, dial))
  return phones
}

const overseasPhones = (company: DemoCompany, random: DemoRandom): Phone[] =>
  random.chance(0.8) ? demoOverseasPhone(company.country, random) : []

/** example.com and example.net belong to nobody (RFC 2606). */
function emailOf(person: DemoPerson, company: DemoCompany, part: number): string {
  return `${person.handle}${part === 0 ? '' : part + 1}@${company.slug}.example.${company.slug.length % 3 === 0 ? 'net' : 'com'}`
}

/** Ways to reach the person, the likelier ones named twice. */
function channelsOf(phones: readonly Phone[], emails: readonly string[], wechat: string | null): Channel[] {
  const channels: Channel[] = []
  if (wechat !== null) channels.push('wechat', 'wechat')
  if (phones.length > 0) channels.push('phone', 'phone')
  if (phones.some((phone) => phone.kind === 'mobile')) channels.push('sms')
  if (emails.length > 0) channels.push('email')
  return channels
}
