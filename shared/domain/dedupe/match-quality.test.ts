import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { IdentityRecord } from './identity-record.ts'
import {
  type Chance,
  createChance,
  type InventedCompany,
  inventCompany,
} from './test-support/invent-companies.ts'
import { createMemory, matchInOrder } from './test-support/match-in-order.ts'
import { otherCompany, type Perturbation, sameCompany } from './test-support/perturbations.ts'

const corpus = new URL('../../../../shared/data/company-short-names.txt.gz', import.meta.url)
const sample = new URL('../../../tests/fixtures/names/short-names.txt', import.meta.url)
const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line !== '')

const sources = [
  {
    source: 'a sample of hard short names',
    names: () => linesOf(readFileSync(sample, 'utf8')),
    seed: 11,
    skip: false,
  },
  {
    source: 'all 267,000 short names',
    names: () => linesOf(gunzipSync(readFileSync(corpus)).toString('utf8')).slice(3),
    seed: 12,
    skip: !existsSync(corpus),
  },
]

/** A kind of a slip may cost recall where the name is too short to forgive it; nothing may cost precision. */
const leastRecall: Readonly<Record<string, number>> = { 'one slip of the hand, same phone and person': 0.9 }

describe.each(sources.filter(({ skip }) => !skip))('with $source', ({ names: readNames, seed }) => {
  const chance = createChance(seed)
  const allNames = readNames()
  const companies = inventCompanies(chance, allNames)
  const memory = createMemory()
  for (const [at, { record }] of companies.entries()) memory.add({ ...record, id: String(at) })
  const unusedNames = namesBesides(companies, allNames)

  test('the same company written by another hand is recognised', () => {
    const table = Object.entries(sameCompany).map(([kind, perturb]) => tally(kind, perturb))
    for (const { kind, right, asked, missed, wrong } of table) {
      const rows = right + asked + missed + wrong
      expect(wrong / Math.max(1, rows), report(table, kind)).toBeLessThanOrEqual(0.005)
      expect(right / Math.max(1, rows), report(table, kind)).toBeGreaterThanOrEqual(leastRecall[kind] ?? 0.97)
    }
  })

  test('another company that looks like it is never joined', () => {
    const table = Object.entries(otherCompany).map(([kind, perturb]) => tally(kind, perturb))
    for (const { kind, right, asked, missed, wrong } of table) {
      expect(
        (right + wrong) / Math.max(1, right + asked + missed + wrong),
        report(table, kind),
      ).toBeLessThanOrEqual(0.01)
    }
  })

  test('in one long list, everything mixed, precision stays above 0.99 and recall above 0.95', () => {
    const { records, companyOf } = mixedList(chance, companies, unusedNames)
    const seen = new Set<number>()
    let [joined, right, again] = [0, 0, 0]
    for (const { row, decision } of matchInOrder(records)) {
      const company = companyOf[row - 1]!
      if (seen.has(company)) again += 1
      seen.add(company)
      if (decision.verdict !== 'same') continue
      joined += 1
      if (companyOf[Number(decision.id) - 1] === company) right += 1
    }
    expect(right / joined).toBeGreaterThanOrEqual(0.99)
    expect(right / again).toBeGreaterThanOrEqual(0.95)
  })

  function tally(kind: string, perturb: Perturbation) {
    const counts = { kind, right: 0, asked: 0, missed: 0, wrong: 0 }
    for (let round = 0; round < 250; round += 1) {
      const at = Math.floor(chance.next() * companies.length)
      const record = perturb(companies[at]!, chance, unusedNames)
      if (record === null) continue
      const decision = memory.decide(record)
      if (decision.verdict === 'same') counts[decision.id === String(at) ? 'right' : 'wrong'] += 1
      else counts[decision.verdict === 'maybe' ? 'asked' : 'missed'] += 1
    }
    return counts
  }
})

/** One company a name, so that two of them are never indistinguishable by chance. */
function inventCompanies(chance: Chance, names: readonly string[]): readonly InventedCompany[] {
  const picked = new Set(Array.from({ length: 1_500 }, () => chance.pick(names)))
  return [...picked].map((name) => inventCompany(chance, name))
}

function namesBesides(companies: readonly InventedCompany[], names: readonly string[]): readonly string[] {
  const used = new Set(companies.map(({ shortName }) => shortName))
  const step = Math.max(1, Math.floor(names.length / 20_000))
  return names.filter((name, at) => at % step === 0 && !used.has(name))
}

function mixedList(chance: Chance, companies: readonly InventedCompany[], names: readonly string[]) {
  const rows: { record: IdentityRecord; company: number; order: number }[] = []
  let next = companies.length
  companies.forEach((company, at) => {
    rows.push({ record: company.record, company: at, order: chance.next() * 0.5 })
    const again = chance.pick(Object.values(sameCompany))(company, chance, names)
    if (again !== null && chance.next() < 0.3)
      rows.push({ record: again, company: at, order: 0.5 + chance.next() * 0.5 })
    const other = chance.pick(Object.values(otherCompany))(company, chance, names)
    if (other !== null && chance.next() < 0.3)
      rows.push({ record: other, company: next++, order: chance.next() })
  })
  const inOrder = rows.toSorted((a, b) => a.order - b.order)
  return { records: inOrder.map(({ record }) => record), companyOf: inOrder.map(({ company }) => company) }
}

function report(
  table: readonly { kind: string; right: number; asked: number; missed: number; wrong: number }[],
  failed: string,
): string {
  const lines = table.map(
    ({ kind, right, asked, missed, wrong }) =>
      `${kind === failed ? '>' : ' '} ${kind}: joined ${right}, asked ${asked}, new ${missed}, joined to another ${wrong}`,
  )
  return `\n${lines.join('\n')}\n`
}
