import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkStore } from '#service/maintenance/check-store.ts'
import { derivedData } from '../../tests/support/derived-data.ts'
import { type Act, perform, someActs } from '../../tests/support/random-acts.ts'
import { testService } from '../../tests/support/test-service.ts'
import { rebuildDerived } from './rebuild-derived.ts'

const seed = Number(process.env['RAPPORT_SEED'] ?? 20260305)
const numRuns = Number(process.env['RAPPORT_RUNS'] ?? 40)

/** So that there is something to work on. */
const firstDay: Act[] = [1, 2, 3].map((company) => ({
  act: 'create',
  picks: Array.from({ length: 12 }, (_, index) => company * 89 + index * 57),
}))

test(`whatever is done, what is kept up step by step is what a rebuild works out (${numRuns} times, seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(someActs(40), async (acts) => {
      const desk = testService()
      // A power cut would lose nothing worth keeping.
      desk.store.sqlite.pragma('synchronous = OFF')
      for (const act of [...firstDay, ...acts]) await perform(desk, act)
      const kept = derivedData(desk.store)
      expect(checkStore(desk.store)).toEqual({ ok: true, problems: [] })
      rebuildDerived(desk.store.sqlite)
      expect(kept).toEqual(derivedData(desk.store))
    }),
    { seed, numRuns },
  )
}, 120_000)
