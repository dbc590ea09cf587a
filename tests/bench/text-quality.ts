import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { SpecificationIndex, specificationQuery } from '#shared/domain/matching/specification-index.ts'
import { type Measurement, measurement } from './measure.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'retrieval')
const Product = z.object({ id: z.string(), name: z.string(), description: z.string() })
const Pair = z.object({ idAbt: z.string(), idBuy: z.string() })

/** The text part alone on two real shops' lists of the same products (Abt-Buy), both ways; nothing where they are not. */
export function textQuality(log: (line: string) => void): Measurement[] {
  if (!existsSync(folder)) {
    log(`${folder} is not there: the text part is not measured`)
    return []
  }
  const [abt, buy] = [read('Abt.csv', Product), read('Buy.csv', Product)]
  const pairs = read('abt_buy_perfectMapping.csv', Pair)
  const there = recall(
    abt,
    buy,
    pairs.map(({ idAbt, idBuy }) => [idAbt, idBuy]),
  )
  const back = recall(
    buy,
    abt,
    pairs.map(({ idAbt, idBuy }) => [idBuy, idAbt]),
  )
  return [
    atLeast('text alone, Abt → Buy, R@1', there.first, 0.8),
    atLeast('text alone, Abt → Buy, R@5', there.five, 0.95),
    atLeast('text alone, Buy → Abt, R@1', back.first, 0.8),
    atLeast('text alone, Buy → Abt, R@5', back.five, 0.95),
  ]
}

export const atLeast = (name: string, value: number, bar: number | null): Measurement => ({
  ...measurement(name, '', value, bar),
  value: Math.round(value * 1_000) / 1_000,
  higherIsBetter: true,
})

type Named = z.infer<typeof Product>

/** The share of questions whose first (first five) answers hold one of the right ones. */
function recall(asked: readonly Named[], offered: readonly Named[], pairs: readonly [string, string][]) {
  const right = new Map<string, Set<string>>()
  for (const [from, to] of pairs) right.set(from, (right.get(from) ?? new Set()).add(to))
  const index = new SpecificationIndex()
  for (const { name, description } of offered) index.add({ title: name, text: description })
  let [questions, first, five] = [0, 0, 0]
  for (const { id, name, description } of asked) {
    const answers = right.get(id)
    if (!answers) continue
    questions += 1
    const scores = new Float32Array(offered.length)
    index.score(specificationQuery({ title: name, text: description }), scores)
    const best = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 5)
    const place = best.findIndex((slot) => answers.has(offered[slot]?.id ?? ''))
    if (place === 0) first += 1
    if (place !== -1) five += 1
  }
  return { first: first / questions, five: five / questions }
}

function read<T>(name: string, schema: z.ZodType<T>): T[] {
  // The lists are in Windows-1252, with a header each.
  const text = new TextDecoder('windows-1252').decode(readFileSync(join(folder, name)))
  return z.array(schema).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
}
