import type { Phone } from '#shared/model/contact.ts'
import { type Cell, cellText, plainText } from './cell.ts'
import type { ColumnsByField, PlannedColumn } from './mapping-plan.ts'
import { parseEmails } from './parse-emails.ts'
import { parsePhones } from './parse-phones.ts'
import type { Reading } from './reading.ts'
import { type Columns, distinct, type RowCells } from './row-cells.ts'
import type { RowFindings } from './row-findings.ts'
import { type PersonName, splitPersonNames } from './split-person-names.ts'
import { looksLikeSurname } from './surnames.ts'

/** Ways to reach a person; `beside`: who answers, when the words stood beside a number of `column`. */
export type Reach = {
  phones: Phone[]
  emails: string[]
  beside?: { people: PersonName[]; column: PlannedColumn }
}

export type FilledCell = { column: PlannedColumn; cell: Cell }

export const mostEmails = 20
const mostPhones = 20

/** What the columns of one person say. */
export function readReach(row: RowCells, columns: ColumnsByField, isAbroad: boolean): Reach {
  const phones: FilledCell[] = []
  addFilled(phones, row, columns.mobile)
  addFilled(phones, row, columns.phone)
  addFilled(phones, row, columns.fax)
  const emails: FilledCell[] = []
  addFilled(emails, row, columns.email)
  return reachOf(phones, emails, isAbroad, row.findings)
}

function addFilled(filled: FilledCell[], row: RowCells, columns: Columns) {
  if (columns === undefined) return
  for (const column of columns) {
    const cell = row.said(column)
    if (cell !== null) filled.push({ column, cell })
  }
}

/** Phones and addresses, wherever each was typed: an address among the phones and a number among the addresses are moved. */
export function reachOf(
  phoneCells: readonly FilledCell[],
  emailCells: readonly FilledCell[],
  isAbroad: boolean,
  findings: RowFindings,
): Reach {
  const reach: Reach = { phones: [], emails: [] }
  for (const { column, cell } of phoneCells)
    readPhoneCell(column, findings.typed(column, cell), isAbroad, findings, reach)
  for (const { column, cell } of emailCells)
    readEmailCell(column, findings.typed(column, cell), isAbroad, findings, reach)
  reach.phones = distinctPhones(reach.phones)
  reach.emails = distinct(reach.emails, mostEmails)
  return reach
}

function readPhoneCell(
  column: PlannedColumn,
  cell: Cell,
  isAbroad: boolean,
  findings: RowFindings,
  reach: Reach,
) {
  const isFax = column.target.kind === 'field' && column.target.field === 'fax'
  const rest = takeAddresses(cell, reach)
  const read = parsePhones(rest, isFax ? { abroad: isAbroad, kind: 'fax' } : { abroad: isAbroad })
  const people: PersonName[] = []
  let words = 0
  for (const word of read.leftover) {
    const beside = namesBesideNumber(word)
    if (beside.length === 0) break
    people.push(...beside)
    words += 1
  }
  const phones = findings.take(
    column,
    people.length === 0 ? read : { ...read, leftover: read.leftover.slice(words) },
  )
  reach.phones.push(...(phones ?? []))
  if (people.length === 0) return
  if (reach.beside === undefined) reach.beside = { people, column }
  else for (const { name } of people) findings.note('leftover', column, name)
}

/** What is left of a phone cell. */
function takeAddresses(cell: Cell, reach: Reach): Cell {
  const plain = typeof cell === 'string' ? plainText(cell) : ''
  if (!plain.includes('@')) return cell
  let rest: Cell = cell
  for (const [address] of plain.matchAll(/[^\s,;、|/@]+@[^\s,;、|/@]+/g)) {
    const read = parseEmails(address)
    if (read.value === null) continue
    reach.emails.push(...read.value)
    rest = cellText(rest)
      .normalize('NFKC')
      .replace(address, ' ')
      .replace(/(?:e-?mail|邮箱)\s*[:：]/i, ' ')
  }
  return rest
}

/** 王经理13912345678 in a list without a name column still says who answers. */
function namesBesideNumber(word: string): readonly PersonName[] {
  const { people } = splitPersonNames(word)
  return people.every(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name) && looksLikeSurname(name))
    ? people
    : []
}

function readEmailCell(
  column: PlannedColumn,
  cell: Cell,
  isAbroad: boolean,
  findings: RowFindings,
  reach: Reach,
) {
  const read = parseEmails(cell)
  const isPure = read.problems.length === 0 && read.leftover.length === 0
  const emails = findings.take(column, isPure ? read : withoutNumbers(read, isAbroad, reach))
  reach.emails.push(...(emails ?? []))
}

/** Numbers among the addresses are phones. */
function withoutNumbers(read: Reading<string[]>, isAbroad: boolean, reach: Reach): Reading<string[]> {
  const isNumber = (text: string) => {
    const phones = /^[+\d(][\d\s()-]{6,}$/.test(text) ? parsePhones(text, { abroad: isAbroad }).value : null
    reach.phones.push(...(phones ?? []))
    return phones !== null
  }
  const problems = read.problems.filter(({ value }) => !isNumber(value))
  const leftover = read.leftover.filter((text) => !isNumber(text))
  return { ...read, problems, leftover }
}

export const distinctPhones = (phones: Phone[]): Phone[] =>
  phones.length < 2
    ? phones
    : phones
        .filter((phone, at) => phones.findIndex((other) => other.number === phone.number) === at)
        .slice(0, mostPhones)
