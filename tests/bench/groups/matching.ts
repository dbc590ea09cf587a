import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { z } from 'zod'
import { createService } from '#service/create-service.ts'
import { buildService } from '../../../scripts/build-service.ts'
import type { BenchOptions } from '../bench-options.ts'
import { matchingQuality } from '../matching-quality.ts'
import { type Measurement, measurement, median, timeEachAsync } from '../measure.ts'
import { textQuality } from '../text-quality.ts'
import { tradeStore } from '../trade-store.ts'

/** The four bars of speed over a full trade, and how good what is found is. */
export async function run({ log }: BenchOptions): Promise<Measurement[]> {
  return [...matchingQuality(log), ...textQuality(log), ...(await speed(log)), ...(await quota(log))]
}

async function speed(log: (line: string) => void): Promise<Measurement[]> {
  const trade = tradeStore({ offerings: 50_000, suppliers: 8_000, requirements: 5_000, buyers: 2_000 })
  const all = await matchAllBuilt(trade.dataDir)
  log(`match all: ${JSON.stringify(all.found)}, service thread held ${all.stall.toFixed(0)} ms at most`)
  const service = createService({ dataDir: trade.dataDir })
  const client = createRouterClient(service.router, { context: service.context })
  const asked = trade.requirementIds.slice(0, 60)
  const begun = performance.now()
  await client.matching.suppliersFor({ requirementId: asked[0] ?? fail(), limit: 50 })
  log(`first use: ${(performance.now() - begun).toFixed(0)} ms`)
  const times = await timeEachAsync(asked, (requirementId) =>
    client.matching.suppliersFor({ requirementId, limit: 50 }),
  )
  log(`top 50: median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`)
  const changing: number[] = []
  for (const [n, id] of trade.offeringIds.slice(0, 20).entries()) {
    await client.offerings.update({ id, changes: { leadTimeDays: 60 + n } })
    const started = performance.now()
    await client.matching.suppliersFor({ requirementId: asked[n] ?? fail(), limit: 50 })
    changing.push(performance.now() - started)
  }
  service.close()
  rmSync(trade.dataDir, { recursive: true, force: true })
  return [
    measurement('top 50 for one requirement among 50,000 offerings', 'ms', median(times), 30),
    measurement('all 5,000 requirements × 50,000 offerings, top 20 with reasons', 's', all.seconds, 10),
    measurement('most memory meanwhile, whole service', 'MB', all.peak, 500),
    measurement('longest the service thread was held meanwhile', 'ms', all.stall, 50),
    measurement('one offering changed → its rankings fresh', 'ms', median(changing), 100),
  ]
}

/** In a process of its own and as it is shipped: run from source, turning TypeScript into JavaScript takes 150 MB itself. */
async function matchAllBuilt(dataDir: string) {
  const root = join(import.meta.dirname, '..', '..', '..')
  // Beside node_modules, where the native module is found.
  const built = mkdtempSync(join(root, 'node_modules', '.bench-matching-'))
  try {
    await buildService(root, built, [join(root, 'tests', 'bench', 'match-all-process.ts')])
    const output = execFileSync(process.execPath, [join(built, 'match-all-process.js'), dataDir], {
      encoding: 'utf8',
    })
    return MatchAll.parse(JSON.parse(output))
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

async function quota(log: (line: string) => void): Promise<Measurement[]> {
  const trade = tradeStore({ offerings: 3_000, suppliers: 500, requirements: 750, buyers: 500 })
  const service = createService({ dataDir: trade.dataDir })
  const client = createRouterClient(service.router, { context: service.context })
  // The offerings are read already when somebody asks for a plan.
  await client.matching.suppliersFor({ requirementId: trade.requirementIds[0] ?? fail(), limit: 1 })
  const started = performance.now()
  const plan = await client.matching.quota({
    requirementIds: trade.requirementIds,
    least: 3,
    most: 5,
    perSupplier: 8,
    spread: 1,
    must: [],
    never: [],
  })
  const seconds = (performance.now() - started) / 1000
  log(
    `quota: ${plan.pairs.length} pairs, ${plan.shortages.length} short, proven optimal: ${plan.isProvenOptimal}`,
  )
  service.close()
  rmSync(trade.dataDir, { recursive: true, force: true })
  return [
    measurement('quota 500 buyers × 500 suppliers, 3–5 each, with reasons', 's', seconds, 2),
    { ...measurement('proven optimal (1: yes)', '', plan.isProvenOptimal ? 1 : 0, 1), higherIsBetter: true },
  ]
}

const MatchAll = z.object({ seconds: z.number(), peak: z.number(), stall: z.number(), found: z.unknown() })

function fail(): never {
  throw new Error('the store is empty')
}
