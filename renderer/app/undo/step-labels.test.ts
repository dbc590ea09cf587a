import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stepKey, stepLabels } from './step-labels.ts'

/** Written when a store is made; nobody can take it back. */
const notASteps = ['users.me']

test('every label the service writes has its word', () => {
  const written = serviceFiles().flatMap((code) =>
    [...code.matchAll(/\blabel(?::| =) '([\w.]+)'|changeEach\(\s*context,\s*'([\w.]+)'/g)].map(
      ([, label, ofMany]) => label ?? ofMany ?? '',
    ),
  )
  expect(written.length).toBeGreaterThan(20)
  const worded: string[] = [...stepLabels, ...notASteps]
  expect(written.filter((label) => !worded.includes(label))).toEqual([])
})

test('a label of a newer version is still a step', () => {
  expect(stepKey('visits.log')).toBe('visits.log')
  expect(stepKey('deals.close')).toBe('other')
  expect(stepKey(null)).toBe('other')
})

function serviceFiles(): string[] {
  const folder = new URL('../../../electron/service/', import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/test/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}
