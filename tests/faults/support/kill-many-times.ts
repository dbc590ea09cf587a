import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, test } from 'vitest'
import { fairList } from '../../bench/fair-list.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { type Doomed, killedAt, rehearse, type StageLengths } from './doomed-process.ts'
import { type Moment, momentsOf, stages } from './moments.ts'
import { type Promises, promisesIn } from './promises.ts'
import { expectSurvival, type Survival } from './surviving-store.ts'

/** A store lives through this many: what a crash leaves is what the next start has to cope with. */
const livesOfAStore = 4
const rows = 400

/** Tests that kill what `doomed` starts at as many moments as asked for, and hold the store against its promises each time. */
export function killManyTimes(
  doomed: Pick<Doomed, 'script' | 'whole'>,
  { kills, seed }: { kills: number; seed: number },
): void {
  const moments = momentsOf(seed, kills)
  const chains = Array.from({ length: Math.ceil(kills / livesOfAStore) }, (_, chain) => ({
    store: chain + 1,
    moments: moments.slice(chain * livesOfAStore, (chain + 1) * livesOfAStore),
  }))
  const folder = mkdtempSync(join(tmpdir(), 'rapport-lists-'))
  const lists = Array.from({ length: livesOfAStore }, (_, life) => join(folder, `list-${life + 1}.csv`))
  const tally = { moments: [] as Moment[], promises: [] as Promises[], survivals: [] as Survival[] }
  let lengths: StageLengths

  beforeAll(async () => {
    const [header = [], ...all] = fairList(rows * lists.length)
    for (const [life, path] of lists.entries())
      writeFileSync(path, Papa.unparse([header, ...all.slice(life * rows, (life + 1) * rows)]))
    const dataDir = mkdtempSync(join(tmpdir(), 'rapport-rehearsal-'))
    lengths = await rehearse({ ...doomed, dataDir, list: lists[0] ?? '' })
    rmSync(dataDir, { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    console.log(summary(tally, lengths, seed))
  })

  test.each(chains)('store $store', async (chain) => {
    const dataDir = tempDir()
    const lives: Promises[] = []
    for (const [life, moment] of chain.moments.entries()) {
      const lines = await killedAt({ ...doomed, dataDir, list: lists[life] ?? '' }, moment, lengths)
      lives.push(promisesIn(lines))
      const survival = await expectSurvival(dataDir, lives)
      tally.moments.push(moment)
      if (life === chain.moments.length - 1) tally.survivals.push(survival)
    }
    tally.promises.push(...lives)
  })
}

function summary(
  { moments, promises, survivals }: { moments: Moment[]; promises: Promises[]; survivals: Survival[] },
  lengths: StageLengths,
  seed: number,
): string {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const killed = stages.map((stage) => {
    const often = moments.filter((moment) => moment.stage === stage).length
    return `${often} × ${stage} (${Math.round(lengths[stage])} ms)`
  })
  const visits = sum(survivals.map((each) => each.visits))
  const imports = sum(survivals.map((each) => each.imports))
  const unanswered = sum(survivals.map((each) => each.unanswered))
  return [
    `${moments.length} kills survived, seed ${seed}: ${killed.join(', ')}.`,
    `${sum(promises.map(({ visit }) => visit.length))} calls answered as saved, all there, ${visits} in all.`,
    `${imports} imports whole (${unanswered} of them before anybody was told), of the other ${moments.length - imports} nothing.`,
  ].join('\n')
}
