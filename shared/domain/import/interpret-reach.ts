import type { Phone } from '#shared/model/contact.ts'
import { type Cell, cellText, plainText } from './cell.ts'
import type { PlannedColumn } from './mapping-plan.ts'
import { parseEmails } from './parse-emails.ts'
import { parsePhones } from './parse-phones.ts'
import type { RowFindings } from './row-findings.ts'
import { type PersonName, splitPersonNames } from './split-person-names.ts'
import { looksLikeSurname } from './surnames.ts'

/** Ways to reach a person; `name`: who answers, when the words stood beside a number of `column`. */
export type Reach = {
  phones: Phone[]
  emails: string[]
  name?: { person: PersonName; column: PlannedColumn }
}

export type FilledCell = { column: PlannedColumn; cell: Cell }

/** Phones and addresses, wherever each was typed: an address among the phones and a number among the addresses are moved. */
export function readReach(
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
  return { ...reach, phones: distinctPhones(reach.phones), emails: [...new Set(reach.emails)].slice(0, 20) }
}

function readPhoneCell(
  column: PlannedColumn,
  cell: Cell,
  isAbroad: boolean,
  findings: RowFindings,
  reach: Reach,
) {
  const addresses =
    typeof cell === 'string'
      ? [...plainText(cell).matchAll(/[^\s,;、|/@]+@[^\s,;、|/@]+/g)].map((match) => match[0])
      : []
  let rest: Cell = cell
  for (const address of addresses) {
    const read = parseEmails(address)
    if (read.value === null) continue
    reach.emails.push(...read.value)
    rest = cellText(rest)
      .normalize('NFKC')
      .replace(address, ' ')
      .replace(/(?:e-?mail|邮箱)\s*[:：]/i, ' ')
  }
  const isFax = column.target.kind === 'field' && column.target.field === 'fax'
  const read = parsePhones(rest, { abroad: isAbroad, ...(isFax ? { kind: 'fax' } : {}) })
  const [word] = read.leftover
  const name = word === undefined ? undefined : nameBesideNumber(word)
  const phones = findings.take(column, {
    ...read,
    leftover: name === undefined ? read.leftover : read.leftover.slice(1),
  })
  reach.phones.push(...(phones ?? []))
  if (name === undefined) return
  if (reach.name === undefined) reach.name = { person: name, column }
  else findings.note('leftover', column, name.name)
}

/** 王经理13912345678 in a list without a name column still says who answers. */
function nameBesideNumber(word: string): PersonName | undefined {
  const [person] = splitPersonNames(word).people
  if (person === undefined) return undefined
  return /^\p{Script=Han}{2,4}$/u.test(person.name) && looksLikeSurname(person.name) ? person : undefined
}

function readEmailCell(
  column: PlannedColumn,
  cell: Cell,
  isAbroad: boolean,
  findings: RowFindings,
  reach: Reach,
) {
  const read = parseEmails(cell)
  const isNumber = (text: string) => {
    const phones = /^[+\d(][\d\s()-]{6,}$/.test(text) ? parsePhones(text, { abroad: isAbroad }).value : null
    reach.phones.push(...(phones ?? []))
    return phones !== null
  }
  const problems = read.problems.filter(({ value }) => !isNumber(value))
  const leftover = read.leftover.filter((text) => !isNumber(text))
  reach.emails.push(...(findings.take(column, { ...read, problems, leftover }) ?? []))
}

export const distinctPhones = (phones: readonly Phone[]): Phone[] =>
  phones.filter((phone, at) => phones.findIndex((other) => other.number === phone.number) === at).slice(0, 20)
