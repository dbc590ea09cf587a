import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { checkStore } from '#service/maintenance/check-store.ts'
import { openOrThrow } from '../bench/bench-store.ts'
import { fairList } from '../bench/fair-list.ts'
import { tempDir } from '../support/temp-dir.ts'

/** `npm run faults -- --long` kills 200 times; every test run does so often enough to notice a broken promise. */
const kills = process.env['RAPPORT_KILLS'] ? Number(process.env['RAPPORT_KILLS']) : 12
const rows = 600

describe(`kill -9 of the service at ${kills} moments while it logs calls and imports a list`, () => {
  test.each(Array.from({ length: kills }, (_, round) => round))('moment %i', async (round) => {
    const dataDir = tempDir()
    const list = join(tempDir(), 'list.csv')
    writeFileSync(list, Papa.unparse([...fairList(rows)]))
    const promised = await killAfter(dataDir, list, momentOf(round))

    const store = openOrThrow(dataDir)
    const has = (table: string, id: string) =>
      store.sqlite.prepare(`select 1 from ${table} where id = ?`).get(id) !== undefined
    expect(
      promised.visits.filter((id) => !has('visits', id)),
      'calls that were answered as saved',
    ).toEqual([])
    expect(
      promised.imports.filter((id) => !has('imports', id)),
      'imports that were answered as done',
    ).toEqual([])
    // Whole or absent: the report, the records and the log of an import are there together or not at all.
    const imported = store.sqlite
      .prepare<[], number>(
        "select count(*) from organizations where stamp in (select stamp from change_sets where kind = 'import')",
      )
      .pluck()
      .get()
    const reported = store.sqlite
      .prepare<[], number>("select count(*) from import_rows where result = 'new'")
      .pluck()
      .get()
    expect(imported).toBe(reported)
    expect(checkStore(store)).toEqual({ ok: true, problems: [] })
    store.close()
  })
})

/** Spread over start, logging, reading, saving and after; the same moments in every run. */
const momentOf = (round: number): number => ((round * 7919) % kills) * (2_400 / kills)

async function killAfter(dataDir: string, list: string, milliseconds: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-process.ts'), dataDir, list], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaints = ''
  child.stdout.on('data', (data) => (said += data))
  child.stderr.on('data', (data) => (complaints += data))
  // The clock starts with the first promise, so that a slow machine kills at the same stage as a fast one.
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  const killed = once(child, 'exit')
  setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const [code, signal] = await killed
  if (signal !== 'SIGKILL') throw new Error(`ended by itself with ${code}: ${complaints}`)
  // A line cut in half was not yet promised to anybody.
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n')
  const idsOf = (kind: string) =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []))
  return { visits: idsOf('visit'), imports: idsOf('import') }
}
