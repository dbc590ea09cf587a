import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { Birthday, Channel, type Contact, type Phone } from '#shared/model/contact.ts'
import { Anniversary, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, UserId } from '#shared/model/ids.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { type Organization, Stage, Tier } from '#shared/model/organization.ts'
import type { Audience } from '#shared/model/touchpoint.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import { audienceCondition } from './touchpoint-audience.ts'

/** A contact with all that decides how, when and with which words they are greeted. */
export type TouchpointPerson = {
  contact: Pick<
    Contact,
    | 'id'
    | 'name'
    | 'department'
    | 'title'
    | 'phones'
    | 'emails'
    | 'wechat'
    | 'birthday'
    | 'salutation'
    | 'gender'
    | 'preferredChannel'
    | 'consent'
    | 'doNotContact'
    | 'leftOn'
    | 'language'
    | 'timeZone'
    | 'isDemo'
  >
  organization: Pick<
    Organization,
    | 'id'
    | 'legalName'
    | 'englishName'
    | 'shortName'
    | 'country'
    | 'province'
    | 'city'
    | 'district'
    | 'address'
    | 'foundedOn'
    | 'firstDealOn'
    | 'partnerSince'
    | 'ownerId'
    | 'tier'
    | 'stage'
    | 'blacklistReason'
  >
  /** The day the contact was entered, in UTC: their own may be the day before or after. */
  enteredOn: LocalDate
  /** By the place of an audience in the query: does it hold this person? */
  isIn: boolean[]
  rowKey: number
}

/** So many people are read at once: what a click meanwhile waits for stays far below a tenth of a second. */
const chunkSize = 500

/** Everybody, in the order they were entered: as they lie on the disk, which is four times as fast as by id. */
export const everyPerson = (store: Store, audiences: readonly Audience[]): Generator<TouchpointPerson[]> =>
  inOrder(personReader(store, audiences), undefined)

/** Everybody an audience holds, in the same order. */
export const peopleOfAudience = (store: Store, audience: Audience): Generator<TouchpointPerson[]> =>
  inOrder(personReader(store, []), audienceCondition(store, audience))

function* inOrder(read: Reader, condition: SQL | undefined): Generator<TouchpointPerson[]> {
  let last = 0
  for (;;) {
    const people = read(and(gt(contacts.rowKey, last), condition), chunkSize)
    if (people.length > 0) yield people
    const end = people.at(-1)
    if (end === undefined || people.length < chunkSize) return
    last = end.rowKey
  }
}

/** These people, in the order they were entered. */
export function* peopleByIds(
  store: Store,
  ids: Iterable<string>,
  audiences: readonly Audience[] = [],
): Generator<TouchpointPerson[]> {
  const read = personReader(store, audiences)
  const sorted = [...new Set(ids)].toSorted()
  for (let start = 0; start < sorted.length; start += chunkSize) {
    const part = JSON.stringify(sorted.slice(start, start + chunkSize))
    yield read(inArray(contacts.id, sql`(select value from json_each(${part}))`), chunkSize)
  }
}

type Reader = (which: SQL | undefined, limit: number) => TouchpointPerson[]

function personReader(store: Store, audiences: readonly Audience[]): Reader {
  // Plans mostly share a few audiences: each is asked for once.
  const keys = audiences.map((audience) => JSON.stringify(audience))
  const distinct = [...new Set(keys)]
  const places = keys.map((key) => distinct.indexOf(key))
  const conditions = distinct.flatMap((key) => {
    const audience = audiences[keys.indexOf(key)]
    return audience === undefined
      ? []
      : sql`(case when ${audienceCondition(store, audience)} then '1' else '0' end)`
  })
  const isIn = conditions.length === 0 ? sql<string>`''` : sql<string>`${sql.join(conditions, sql` || `)}`
  return (which, limit) => {
    const query = store.orm
      .select({ ...personColumns, isIn })
      .from(contacts)
      .innerJoin(organizations, eq(organizations.id, contacts.organizationId))
      .where(and(isNull(contacts.deletedAt), sql`+${organizations.deletedAt} is null`, which))
      .orderBy(asc(contacts.rowKey))
      .limit(limit)
      .toSQL()
    // Read as they come: drizzle's own mapping would take as long again as all the rest of a year's queue.
    return store.sqlite
      .prepare<unknown[], unknown[]>(query.sql)
      .raw()
      .all(...query.params)
      .map(rowToPerson(places))
  }
}

const personColumns = {
  rowKey: contacts.rowKey,
  id: contacts.id,
  name: contacts.name,
  department: contacts.department,
  title: contacts.title,
  phones: contacts.phones,
  emails: contacts.emails,
  wechat: contacts.wechat,
  birthday: contacts.birthday,
  salutation: contacts.salutation,
  gender: contacts.gender,
  preferredChannel: contacts.preferredChannel,
  consent: contacts.consent,
  doNotContact: contacts.doNotContact,
  leftOn: contacts.leftOn,
  language: contacts.language,
  timeZone: contacts.timeZone,
  isDemo: contacts.isDemo,
  createdAt: contacts.createdAt,
  organizationId: organizations.id,
  legalName: organizations.legalName,
  englishName: organizations.englishName,
  shortName: organizations.shortName,
  country: organizations.country,
  province: organizations.province,
  city: organizations.city,
  district: organizations.district,
  address: organizations.address,
  foundedOn: organizations.foundedOn,
  firstDealOn: organizations.firstDealOn,
  partnerSince: organizations.partnerSince,
  ownerId: organizations.ownerId,
  tier: organizations.tier,
  stage: organizations.stage,
  blacklistReason: organizations.blacklistReason,
}

/** The values stand in the order of `personColumns`; `places` say which of the answers about audiences is whose. */
function rowToPerson(places: readonly number[]): (values: unknown[]) => TouchpointPerson {
  // Colleagues mostly follow one another: what they share is read once.
  let last: TouchpointPerson['organization'] | null = null
  let day = { text: '', enteredOn: LocalDate.parse('1970-01-01') }
  return ([
    rowKey,
    id,
    name,
    department,
    title,
    phones,
    emails,
    wechat,
    birthday,
    salutation,
    gender,
    preferredChannel,
    consent,
    doNotContact,
    leftOn,
    language,
    timeZone,
    isDemo,
    createdAt,
    organizationId,
    legalName,
    englishName,
    shortName,
    country,
    province,
    city,
    district,
    address,
    foundedOn,
    firstDealOn,
    partnerSince,
    ownerId,
    tier,
    stage,
    blacklistReason,
    isIn,
  ]) => {
    const answers = text(isIn) ?? ''
    const organization =
      last !== null && last.id === organizationId
        ? last
        : {
            id: OrganizationId.parse(organizationId),
            legalName: text(legalName) ?? '',
            englishName: text(englishName),
            shortName: text(shortName),
            country: text(country),
            province: text(province),
            city: text(city),
            district: text(district),
            address: text(address),
            foundedOn: foundedOn === null ? null : known(Anniversary, parsed(foundedOn)),
            firstDealOn: optional(LocalDate, firstDealOn),
            partnerSince: optional(LocalDate, partnerSince),
            ownerId: optional(UserId, ownerId),
            tier: optional(Tier, tier),
            stage: optional(Stage, stage) ?? 'new',
            blacklistReason: text(blacklistReason),
          }
    last = organization
    const enteredOn = text(createdAt)?.slice(0, 10) ?? ''
    if (day.text !== enteredOn) day = { text: enteredOn, enteredOn: LocalDate.parse(enteredOn) }
    return {
      contact: {
        id: ContactId.parse(id),
        name: text(name) ?? '',
        department: text(department),
        title: text(title),
        phones: list(phones, isPhone),
        emails: list(emails, isText),
        wechat: text(wechat),
        birthday: birthday === null ? null : known(Birthday, parsed(birthday)),
        salutation: text(salutation),
        gender: gender === 'female' || gender === 'male' ? gender : null,
        preferredChannel: optional(Channel, preferredChannel),
        consent: list(consent, isChannel),
        doNotContact: doNotContact === 1,
        leftOn: optional(LocalDate, leftOn),
        language: optional(MessageLanguage, language),
        timeZone: text(timeZone),
        isDemo: isDemo === 1,
      },
      organization,
      enteredOn: day.enteredOn,
      isIn: places.map((place) => answers[place] === '1'),
      rowKey: Number(rowKey),
    }
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const isText = (value: unknown): value is string => typeof value === 'string'
const parsed = (value: unknown): unknown => (isText(value) ? JSON.parse(value) : null)

function list<T>(value: unknown, isOne: (each: unknown) => each is T): T[] {
  const values = parsed(value)
  return Array.isArray(values) ? values.filter(isOne) : []
}

const channels: ReadonlySet<unknown> = new Set(Channel.options)
const isChannel = (value: unknown): value is Channel => channels.has(value)

const isPhone = (value: unknown): value is Phone =>
  typeof value === 'object' && value !== null && 'number' in value && isText(value.number) && 'kind' in value

/** Most of these columns are empty for most people: nothing is parsed for them. */
const optional: typeof known = (schema, value) => (value === null ? null : known(schema, value))
