import type { ContactInput, Phone } from '#shared/model/contact.ts'
import type { ImportField } from '#shared/model/import-mapping.ts'
import { type Cell, cellText } from './cell.ts'
import { definedOnly } from './defined-only.ts'
import { distinctPhones, type FilledCell, readReach } from './interpret-reach.ts'
import type { MappingPlan, PlannedColumn } from './mapping-plan.ts'
import { parseAnniversary } from './parse-anniversary.ts'
import {
  parseBuyingRole,
  parseChannel,
  parseChannels,
  parseGender,
  parseLanguage,
  parseYesNo,
} from './parse-choices.ts'
import { parseDate } from './parse-date.ts'
import type { Reading } from './reading.ts'
import type { RowContext } from './row-context.ts'
import type { RowFindings } from './row-findings.ts'
import { type PersonName, splitPersonNames } from './split-person-names.ts'

type Person = Partial<ContactInput>

/**
 * The people of a row: those of numbered or repeated columns, and several names in one cell. The first may lack a name, the
 * others never. `said`: the cells with null wherever one says nothing; 无 under 免打扰 still is a no.
 */
export function interpretContacts(
  cells: readonly Cell[],
  said: readonly Cell[],
  plan: MappingPlan,
  context: RowContext,
  findings: RowFindings,
  isAbroad: boolean,
): Person[] {
  const people = plan.people.flatMap((number) =>
    interpretPerson(cells, said, plan, context, findings, isAbroad, number).map((person) => ({
      person,
      number,
    })),
  )
  const present = people.filter(({ person }) => Object.keys(person).length > 0)
  const named = present.filter(({ person }) => person.name !== undefined)
  const nameless = present.filter(({ person }) => person.name === undefined)
  const [first, ...others] = [...named, ...nameless]
  if (first === undefined) return []
  for (const extra of others) {
    if (extra.person.name !== undefined) continue
    // Numbers without a name beside a named person are one more way to reach the company; the rest goes to the notes.
    addReach(first.person, extra.person)
    keepColumns(said, plan, extra.number, findings)
  }
  return [first, ...others.filter(({ person }) => person.name !== undefined)].map(({ person }) => person)
}

function addReach(person: Person, extra: Person) {
  if (extra.phones !== undefined) person.phones = distinctPhones([...(person.phones ?? []), ...extra.phones])
  if (extra.emails !== undefined) {
    person.emails = [...new Set([...(person.emails ?? []), ...extra.emails])].slice(0, 20)
  }
}

const personFields = [
  'department',
  'title',
  'buyingRole',
  'wechat',
  'birthday',
  'salutation',
  'contactNotes',
] as const

function keepColumns(said: readonly Cell[], plan: MappingPlan, number: number, findings: RowFindings) {
  for (const column of personFields.flatMap((field) => plan.columns(field, number))) {
    findings.note('column', column, cellText(said[column.index] ?? null))
  }
}

function interpretPerson(
  cells: readonly Cell[],
  said: readonly Cell[],
  plan: MappingPlan,
  context: RowContext,
  findings: RowFindings,
  isAbroad: boolean,
  number: number,
): Person[] {
  const cellsOf = (field: ImportField) =>
    plan
      .columns(field, number)
      .map((column) => ({ column, cell: said[column.index] ?? null }))
      .filter(({ cell }) => cell !== null)
  const text = (field: ImportField, longest: number): string | undefined => {
    const [only] = cellsOf(field)
    const found = only === undefined ? '' : findings.text(only.column, only.cell, longest)
    return found === '' ? undefined : found
  }
  const value = <Value>(
    field: ImportField,
    parse: (cell: Cell, column: PlannedColumn) => Reading<Value>,
    from = said,
  ): Value | undefined => {
    const [only] = plan.columns(field, number)
    if (only === undefined) return undefined
    return findings.take(only, parse(findings.typed(only, from[only.index] ?? null), only)) ?? undefined
  }

  const names = readNames(
    cellsOf('contactName')[0],
    text('contactFamilyName', 60),
    text('contactGivenName', 60),
    findings,
  )
  const reach = readReach(
    [...cellsOf('mobile'), ...cellsOf('phone'), ...cellsOf('fax')],
    cellsOf('email'),
    isAbroad,
    findings,
  )
  const [first, ...others] =
    names.people.length === 0 && reach.name !== undefined ? [reach.name.person] : names.people
  if (reach.name !== undefined && !names.people.some(({ name }) => name === reach.name?.person.name)) {
    if (names.people.length > 0) findings.note('leftover', reach.name.column, reach.name.person.name)
  }
  const fromName = names.reach === undefined ? undefined : readReach([names.reach], [], isAbroad, findings)
  const phones = distinctPhones([...reach.phones, ...(fromName?.phones ?? [])])
  const emails = [...new Set([...reach.emails, ...(fromName?.emails ?? [])])].slice(0, 20)
  const doNotContact = value('doNotContact', parseYesNo, cells)
  const isPrimary = value('isPrimary', parseYesNo, cells)
  const person: Person = definedOnly({
    name: first?.name,
    department: text('department', 100),
    title: text('title', 100) ?? first?.title ?? undefined,
    buyingRole: value('buyingRole', parseBuyingRole),
    wechat: readWechat(text('wechat', 100), phones),
    birthday: value('birthday', (cell, column) =>
      parseAnniversary(cell, {
        today: context.today,
        youngest: 15,
        calendar: column.calendar,
        order: column.dateOrder,
      }),
    ),
    salutation: text('salutation', 50) ?? first?.salutation ?? undefined,
    gender: value('gender', parseGender) ?? first?.gender ?? undefined,
    language: value('language', parseLanguage),
    preferredChannel: value('preferredChannel', parseChannel),
    consent: value('consent', parseChannels),
    doNotContact,
    isPrimary,
    leftOn: value('leftOn', (cell, column) =>
      parseDate(cell, { today: context.today, order: column.dateOrder }),
    ),
    notes: readNotes(cellsOf('contactNotes'), findings),
  })
  if (others.length > 0) return shareOut(person, others, phones, emails)
  return [withReach(person, phones, emails)]
}

/** 王芳/李四 with 139…/138…: as many numbers as people belong to them in turn; otherwise the first has them all. */
function shareOut(
  first: Person,
  others: readonly PersonName[],
  phones: readonly Phone[],
  emails: readonly string[],
): Person[] {
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

const withReach = (person: Person, phones: readonly Phone[], emails: readonly string[]): Person => ({
  ...person,
  ...(phones.length === 0 ? {} : { phones: [...phones] }),
  ...(emails.length === 0 ? {} : { emails: [...emails] }),
})

function readNames(
  own: FilledCell | undefined,
  family: string | undefined,
  given: string | undefined,
  findings: RowFindings,
): { people: PersonName[]; reach: FilledCell | undefined } {
  if (own !== undefined) {
    const { people, leftover } = splitPersonNames(findings.text(own.column, own.cell, 500))
    const fitting = people.filter((person) => person.name.length <= 100)
    for (const person of people.filter((each) => each.name.length > 100)) {
      findings.flag(own.column, person.name, 'too-long')
      fitting.push({ ...person, name: person.name.slice(0, 100).toWellFormed().trim() })
    }
    for (const person of fitting) {
      person.title = person.title?.slice(0, 100) ?? null
      person.salutation = person.salutation?.slice(0, 50) ?? null
    }
    return {
      people: fitting,
      reach: leftover.length === 0 ? undefined : { column: own.column, cell: leftover.join('、') },
    }
  }
  const parts = [family, given].filter((part) => part !== undefined)
  const isHan = parts.every((part) => /^\p{Script=Han}+$/u.test(part))
  const name = isHan ? parts.join('') : parts.toReversed().join(' ')
  const people =
    name === '' ? [] : [{ name: name.slice(0, 100), gender: null, salutation: null, title: null }]
  return { people, reach: undefined }
}

/** 同手机 means the account carries the mobile number. */
function readWechat(text: string | undefined, phones: readonly Phone[]): string | undefined {
  if (
    text === undefined ||
    !/^(?:微信)?(?:同手机(?:号)?|手机同号|同号|即手机号|手机号|同电话|same as (?:mobile|phone))$/i.test(text)
  )
    return text
  return phones.find((phone) => phone.kind === 'mobile')?.number ?? text
}

function readNotes(filled: readonly FilledCell[], findings: RowFindings): string | undefined {
  const notes = filled.map(({ column, cell }) => findings.text(column, cell, 20_000)).join('\n')
  return notes === '' ? undefined : notes.slice(0, 20_000).toWellFormed()
}
