import type { ContactInput, Phone } from '#shared/model/contact.ts'
import type { Anniversary } from '#shared/model/dates.ts'
import { cellText } from './cell.ts'
import { definedOnly } from './defined-only.ts'
import { distinctPhones, type FilledCell, mostEmails, reachOf, readReach } from './interpret-reach.ts'
import type { ColumnsByField, MappingPlan, PlannedColumn } from './mapping-plan.ts'
import { parseAnniversary } from './parse-anniversary.ts'
import {
  matchYesNo,
  parseBuyingRole,
  parseChannel,
  parseChannels,
  parseGender,
  parseLanguage,
  parseYesNo,
} from './parse-choices.ts'
import { readDay } from './read-day.ts'
import { rememberByColumn } from './remember-readings.ts'
import { distinct, type RowCells } from './row-cells.ts'
import type { RowFindings } from './row-findings.ts'
import { type PersonName, splitPersonNames } from './split-person-names.ts'

type Person = Partial<ContactInput>

const readBirthday = rememberByColumn((cell, { calendar, dateOrder }, today) =>
  parseAnniversary(cell, { today, youngest: 15, calendar, order: dateOrder }),
)

/**
 * The people of a row: those of numbered or repeated columns, and several names in one cell. The first may lack a name, the
 * others never.
 */
export function interpretContacts(row: RowCells, plan: MappingPlan, isAbroad: boolean): Person[] {
  const named: Person[] = []
  const nameless: { person: Person; columns: ColumnsByField }[] = []
  for (const { columns } of plan.people) {
    for (const person of interpretPerson(row, columns, isAbroad)) {
      if (person.name !== undefined) named.push(person)
      else if (Object.keys(person).length > 0) nameless.push({ person, columns })
    }
  }
  const first = named[0] ?? nameless.shift()?.person
  if (first === undefined) return []
  for (const extra of nameless) {
    // Numbers without a name beside a named person are one more way to reach the company; the rest goes to the notes.
    addReach(first, extra.person)
    keepColumns(row, extra.columns)
  }
  return named.length === 0 ? [first] : named
}

function addReach(person: Person, extra: Person) {
  if (extra.phones !== undefined) person.phones = distinctPhones([...(person.phones ?? []), ...extra.phones])
  if (extra.emails !== undefined)
    person.emails = distinct([...(person.emails ?? []), ...extra.emails], mostEmails)
}

function keepColumns(row: RowCells, columns: ColumnsByField) {
  const { department, title, buyingRole, wechat, birthday, salutation, contactNotes } = columns
  for (const own of [department, title, buyingRole, wechat, birthday, salutation, contactNotes]) {
    for (const column of own ?? []) row.findings.note('column', column, cellText(row.said(column)))
  }
}

function interpretPerson(row: RowCells, columns: ColumnsByField, isAbroad: boolean): Person[] {
  const { findings } = row
  const names = readNames(row, columns)
  const reach = readReach(row, columns, isAbroad)
  const { beside } = reach
  const people = names.people.length === 0 && beside !== undefined ? beside.people : names.people
  if (beside !== undefined && people !== beside.people) {
    for (const { name } of beside.people)
      if (!people.some(isNamed(name))) findings.note('leftover', beside.column, name)
  }
  const fromName = names.reach && reachOf([names.reach], [], isAbroad, findings)
  const phones = fromName ? distinctPhones([...reach.phones, ...fromName.phones]) : reach.phones
  const emails = fromName ? distinct([...reach.emails, ...fromName.emails], mostEmails) : reach.emails
  const doNotContact = row.rawValue(columns.doNotContact, parseYesNo)
  const isPrimary = row.rawValue(columns.isPrimary, parseYesNo)

  const [name] = people
  const person: Person = {}
  const put = <K extends keyof ContactInput>(field: K, value: ContactInput[K] | undefined) => {
    if (value !== undefined) person[field] = value
  }
  put('name', name?.name)
  put('department', row.text(columns.department, 100))
  put('title', row.text(columns.title, 100) ?? name?.title ?? undefined)
  put('buyingRole', row.value(columns.buyingRole, parseBuyingRole))
  put('wechat', readWechat(row.text(columns.wechat, 100), phones))
  put('birthday', copied(row.value(columns.birthday, readBirthday)))
  put('salutation', row.text(columns.salutation, 50) ?? name?.salutation ?? undefined)
  put('gender', row.value(columns.gender, parseGender) ?? name?.gender ?? undefined)
  put('language', row.value(columns.language, parseLanguage))
  put('preferredChannel', row.value(columns.preferredChannel, parseChannel))
  put('consent', row.value(columns.consent, parseChannels))
  put('doNotContact', doNotContact)
  put('isPrimary', isPrimary)
  put('leftOn', row.value(columns.leftOn, readDay))
  put('notes', row.lines(columns.contactNotes, 20_000))
  if (people.length > 1) return shareOut(person, people.slice(1), phones, emails)
  return [withReach(person, phones, emails)]
}

const isNamed =
  (name: string) =>
  (person: PersonName): boolean =>
    person.name === name

/** 王芳/李四 with 139…/138…: as many numbers as people belong to them in turn; otherwise the first has them all. */
function shareOut(first: Person, others: readonly PersonName[], phones: Phone[], emails: string[]): Person[] {
  const people = [
    first,
    ...others.map(
      (other): Person =>
        definedOnly({
          name: other.name,
          title: other.title ?? undefined,
          gender: other.gender ?? undefined,
          salutation: other.salutation ?? undefined,
        }),
    ),
  ]
  const pairsPhones = phones.length === people.length
  const pairsEmails = emails.length === people.length
  return people.map((person, at) =>
    withReach(
      person,
      pairsPhones ? phones.slice(at, at + 1) : at === 0 ? phones : [],
      pairsEmails ? emails.slice(at, at + 1) : at === 0 ? emails : [],
    ),
  )
}

function withReach(person: Person, phones: Phone[], emails: string[]): Person {
  if (phones.length > 0) person.phones = phones
  if (emails.length > 0) person.emails = emails
  return person
}

type Names = {
  people: readonly PersonName[]
  /** Phone numbers and addresses that stood beside the names. */
  reach: FilledCell | undefined
}

function readNames(row: RowCells, columns: ColumnsByField): Names {
  const own = row.first(columns.contactName)
  const family = row.text(columns.contactFamilyName, 60)
  const given = row.text(columns.contactGivenName, 60)
  if (own === undefined) return { people: inParts(family, given), reach: undefined }
  const { people, leftover } = splitPersonNames(row.findings.text(own, row.said(own), 500))
  return {
    people: people.every(fits) ? people : shortened(people, own, row.findings),
    reach: leftover.length === 0 ? undefined : { column: own, cell: leftover.join('、') },
  }
}

const fits = ({ name, title, salutation }: PersonName): boolean =>
  name.length <= 100 && (title?.length ?? 0) <= 100 && (salutation?.length ?? 0) <= 50

/** Those whose name is too long stand behind the others. */
function shortened(
  people: readonly PersonName[],
  column: PlannedColumn,
  findings: RowFindings,
): PersonName[] {
  const [fitting, long] = [people.filter(hasShortName), people.filter((person) => !hasShortName(person))]
  for (const { name } of long) findings.flag(column, name, 'too-long')
  return [...fitting, ...long].map((person) => ({
    ...person,
    name: hasShortName(person) ? person.name : person.name.slice(0, 100).toWellFormed().trim(),
    title: person.title?.slice(0, 100) ?? null,
    salutation: person.salutation?.slice(0, 50) ?? null,
  }))
}

const hasShortName = ({ name }: PersonName): boolean => name.length <= 100

function inParts(family: string | undefined, given: string | undefined): PersonName[] {
  const parts = [family, given].filter((part) => part !== undefined)
  if (parts.length === 0) return []
  const isHan = parts.every((part) => /^\p{Script=Han}+$/u.test(part))
  const name = isHan ? parts.join('') : parts.toReversed().join(' ')
  return [{ name: name.slice(0, 100), gender: null, salutation: null, title: null }]
}

/** 同手机, and 是 under 微信同号, mean the account carries the mobile number; no account is called 否. */
function readWechat(text: string | undefined, phones: readonly Phone[]): string | undefined {
  if (text === undefined) return undefined
  const answer = text.length > 3 ? undefined : matchYesNo(text)
  if (answer === 'no') return undefined
  if (
    answer === undefined &&
    !/^(?:微信)?(?:同手机(?:号)?|手机同号|同号|即手机号|手机号|同电话|same as (?:mobile|phone))$/i.test(text)
  )
    return text
  return phones.find((phone) => phone.kind === 'mobile')?.number ?? (answer === undefined ? text : undefined)
}

const copied = (day: Anniversary | undefined): Anniversary | undefined => day && { ...day }
