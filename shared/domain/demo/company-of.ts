import { associationCompany } from './association-company.ts'
import type { DemoCompany } from './demo-company.ts'
import { hash } from './demo-random.ts'
import { domesticCompany } from './domestic-company.ts'
import { overseasCompany } from './overseas-company.ts'

export const overseasEvery = 20
export const associationEvery = 90

/**
 * Organization `index` as a company, the same for the same seed whatever else is generated. One in 20 sits abroad, one in 90 is an
 * association; where in its block it stands is mixed, so that the list shows no rhythm.
 */
export function companyOf(seed: number, index: number): DemoCompany {
  if (isChosen(seed, index, associationEvery))
    return associationCompany(seed, Math.floor(index / associationEvery))
  if (isChosen(seed, index, overseasEvery)) return overseasCompany(seed, Math.floor(index / overseasEvery))
  return domesticCompany(seed, index)
}

function isChosen(seed: number, index: number, every: number): boolean {
  return index % every === hash(seed, every, Math.floor(index / every)) % every
}

/** The name of some other company as it comes up in talk (东莞顺泰). */
export const rivalName = (seed: number, share: number): string =>
  domesticCompany(seed, Math.floor(share * 100_000)).spokenName
