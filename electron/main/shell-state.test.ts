import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createShellStateFile, parseShellState } from './shell-state.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rapport-shell-state-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const place = { bounds: { x: 1, y: 2, width: 1280, height: 800 }, maximized: true }

test('what was remembered is there at the next start', () => {
  const file = join(dir, 'new', 'shell.json')
  createShellStateFile(file).update({ window: place })
  createShellStateFile(file).update({ language: 'en' })
  expect(createShellStateFile(file).get()).toEqual({ window: place, language: 'en' })
})

test.each(['', 'null', '[]', '{"window":{"bounds":{"x":"1"}}}', '{"language":"fr","window":5}', '{"window'])(
  'a file with %j means defaults',
  (text) => {
    const file = join(dir, 'shell.json')
    writeFileSync(file, text)
    expect(createShellStateFile(file).get()).toEqual({ window: null, language: null })
  },
)

test('a place that can’t be written is no reason to fail', () => {
  const state = createShellStateFile(join(dir, 'file', 'shell.json'))
  writeFileSync(join(dir, 'file'), '')
  state.update({ language: 'en' })
  expect(state.get().language).toBe('en')
})

test('any JSON is either understood or ignored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { window } = parseShellState(value)
      if (window) expect(Object.values(window.bounds).every(Number.isFinite)).toBe(true)
    }),
  )
})
