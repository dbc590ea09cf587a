import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRotatingLog } from './rotating-log.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rapport-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const now = () => new Date('2026-03-05T01:02:03.004Z')
const read = (name: string) => readFileSync(join(dir, 'logs', name), 'utf8')

test('writes one line with time and level', () => {
  const log = createRotatingLog(join(dir, 'logs'), 'shell', now)
  log.info('start')
  log.error('page did not load', 'ERR_FAILED')
  expect(read('shell.log')).toBe(
    '2026-03-05T01:02:03.004Z info  start\n2026-03-05T01:02:03.004Z error page did not load: ERR_FAILED\n',
  )
})

test('keeps the newest files and never more than its limit', () => {
  const log = createRotatingLog(join(dir, 'logs'), 'shell', now, { bytes: 100, files: 3 })
  for (let line = 1; line <= 20; line++) log.info(`line ${line}`)
  expect(readdirSync(join(dir, 'logs')).sort()).toEqual(['shell.1.log', 'shell.2.log', 'shell.log'])
  expect(read('shell.log')).toContain('line 20\n')
  expect(read('shell.1.log')).toContain('line 18\n')
})

test('goes on where the last run ended', () => {
  createRotatingLog(join(dir, 'logs'), 'shell', now).info('first run')
  createRotatingLog(join(dir, 'logs'), 'shell', now).info('second run')
  expect(read('shell.log').split('\n')).toHaveLength(3)
})

test('a folder that can’t be made costs the log, not the application', () => {
  writeFileSync(join(dir, 'logs'), 'a file in the way')
  expect(() => createRotatingLog(join(dir, 'logs'), 'shell', now).info('start')).not.toThrow()
})
