import { describe } from 'vitest'
import { killManyTimes } from './support/kill-many-times.ts'
import { killPlan } from './support/kill-plan.ts'

describe(`kill -9 of the whole application at ${killPlan.kills} moments while it logs calls and imports a list`, () => {
  killManyTimes({ script: new URL('./window-process.ts', import.meta.url), whole: true }, killPlan)
})
