import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { CategoryId, OfferingId, OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { Offering } from '#shared/model/offering.ts'
import type { Requirement } from '#shared/model/requirement.ts'
import { PriceBand, Quantity, type Region } from '#shared/model/trade-terms.ts'
import type { LabelledSet } from './labelled-set.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'matching')

/** The pairs labelled by hand; see the README beside them. */
export function handLabels(today: LocalDate): LabelledSet {
  const offered = lines('offerings.txt').map((fields, n) => offeringOf(fields, n, today))
  const idByName = new Map(offered.map(({ name, offering }) => [name, offering.id]))
  return {
    name: 'hand',
    offered: offered.map(({ offering, home }) => ({
      offering,
      supplier: { id: offering.organizationId, isBlacklisted: false, home, record: null },
    })),
    asked: lines('requirements.txt').map((fields, n) => {
      const { requirement, grades, isCompetition } = requirementOf(fields, n, today)
      return {
        requirement,
        grades: new Map(
          grades.flatMap(([name, grade]) => {
            const id = idByName.get(name)
            return id === undefined ? [] : [[id, grade] as const]
          }),
        ),
        part: isCompetition ? 'the same goods on different terms' : 'different goods',
      }
    }),
  }
}

type Named = { name: string; offering: Offering; home: Region }

const lines = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'))

const uuid = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
const told = (text: string): string | null => (text === '-' || text === '' ? null : text)
const categoryOf = (heading: string) => (told(heading) === null ? null : CategoryId.parse(`hs.${heading}`))
const certificatesOf = (text: string): string[] => told(text)?.split(' ') ?? []

function placeOf(text: string): Region {
  const [province = null, city = null] = text.split(' ')
  return { country: null, province, city }
}

function quantityOf(text: string) {
  const [amount, unit] = text.split(' ')
  return Quantity.parse({ amount: Number(amount), unit })
}

/** `32-38 CNY/piece`, or `40 CNY/piece` for at most 40. */
function priceOf(text: string) {
  const [band = '', terms = ''] = text.split(' ')
  const [first, second] = band.split('-').map(Number)
  const [currency, per] = terms.split('/')
  return PriceBand.parse({ low: second === undefined ? null : first, high: second ?? first, currency, per })
}

function offeringOf(fields: string[], n: number, today: LocalDate): Named {
  const [
    name = '',
    heading = '',
    title = '',
    specification = '',
    moq = '',
    price = '',
    lead = '',
    certificates = '',
    home = '',
  ] = fields
  const offering: Offering = {
    id: OfferingId.parse(uuid(1, n)),
    organizationId: OrganizationId.parse(uuid(2, n)),
    title,
    categoryId: categoryOf(heading),
    specification,
    moq: quantityOf(moq),
    capacityPerMonth: null,
    price: priceOf(price),
    regions: [],
    leadTimeDays: Number(lead),
    certificates: certificatesOf(certificates).map((each) => ({ name: each, expiresOn: null })),
    notes: null,
    createdOn: today,
    updatedOn: today,
  }
  return { name, offering, home: placeOf(home) }
}

function requirementOf(fields: string[], n: number, today: LocalDate) {
  const [
    name = '',
    heading = '',
    title = '',
    specification = '',
    quantity = '',
    price = '',
    days = '',
    certificates = '',
    place = '',
    grades = '',
  ] = fields
  const requirement: Requirement = {
    id: RequirementId.parse(uuid(3, n)),
    organizationId: OrganizationId.parse(uuid(4, n)),
    contactId: null,
    title,
    categoryId: categoryOf(heading),
    specification,
    quantity: quantityOf(quantity),
    price: priceOf(price),
    deliverTo: placeOf(place),
    neededBy: addDays(today, Number(days)),
    method: null,
    certificates: certificatesOf(certificates),
    status: 'open',
    deadline: null,
    ownerId: null,
    purchaseList: null,
    visitId: null,
    notes: null,
    round: 1,
    createdOn: today,
    updatedOn: today,
  }
  const gradeOf = (each: string): [string, number] => {
    const [name = '', grade] = each.split('=')
    return [name, Number(grade)]
  }
  return {
    requirement,
    grades: grades.split(' ').map(gradeOf),
    isCompetition: name.length === 4,
  }
}
