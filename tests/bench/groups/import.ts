import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import type { ImportCounts } from '#shared/model/import.ts'
import { openList } from '../../support/open-list.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { fairList } from '../fair-list.ts'
import { type HostedService, hostedService } from '../hosted-service.ts'
import { type Measurement, measurement, median } from '../measure.ts'

const csvRows = 100_000
const xlsxRows = 20_000
const runs = 5

/** A list imported as the window does it: by a service of its own, with all checks, search index, history and one commit. */
export async function run({ log }: BenchOptions): Promise<Measurement[]> {
  const rows = [...fairList(csvRows)]
  const csv = Buffer.from(`${Papa.unparse(rows)}\n`)
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('名单').addRows(rows.slice(0, xlsxRows + 1))
  const xlsx = Buffer.from(await workbook.xlsx.writeBuffer())
  const into = benchStore(100_000, log)

  const big = await importOften(into, 'list.csv', csv, log)
  const sheets = await importOften(into, 'list.xlsx', xlsx, log)
  const bare = bareInsert(rows)
  return [
    measurement(`import CSV ${csvRows} × 18 into a store of 100,000`, 's', big.seconds, 25, bare),
    measurement('the same, service memory at its highest', 'MB', big.megabytes, 400),
    measurement('longest wait for another answer meanwhile', 'ms', big.longestStall, 100),
    measurement(`import XLSX ${xlsxRows} rows`, 's', sheets.seconds, 8),
  ]
}

type Figures = { seconds: number; megabytes: number; longestStall: number }

async function importOften(
  store: string,
  fileName: string,
  bytes: Buffer,
  log: (line: string) => void,
): Promise<Figures> {
  const all: Figures[] = []
  while (all.length < runs) all.push(await importOnce(store, fileName, bytes, log))
  const medianOf = (figure: keyof Figures) => median(all.map((each) => each[figure]))
  return {
    seconds: medianOf('seconds'),
    megabytes: medianOf('megabytes'),
    longestStall: medianOf('longestStall'),
  }
}

async function importOnce(store: string, fileName: string, bytes: Buffer, log: (line: string) => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-bench-import-'))
  cpSync(store, dataDir, { recursive: true })
  const service = await hostedService(dataDir)
  const { client } = service
  const before = service.peakMegabytes()
  const started = performance.now()
  const run = await openList(client, new Uint8Array(bytes), fileName)
  const watch = watchAnswers(client)
  let counts: ImportCounts | null = null
  for await (const event of await run()) if (event.type === 'done') counts = event.counts
  const seconds = (performance.now() - started) / 1000
  const longestStall = await watch()
  const megabytes = service.peakMegabytes()
  await service.close()
  rmSync(dataDir, { recursive: true, force: true })
  if (!counts) throw new Error(`${fileName} was not imported`)
  log(
    `${fileName}: ${JSON.stringify(counts)} in ${seconds.toFixed(1)} s, ${before.toFixed(0)} MB before it, ${megabytes.toFixed(0)} MB at most`,
  )
  return { seconds, megabytes, longestStall }
}

/** Asks for the buyers on screen again and again, as somebody does who goes on working; the longest wait for an answer. */
function watchAnswers(client: HostedService['client']): () => Promise<number> {
  let isOver = false
  const watching = (async () => {
    let longest = 0
    while (!isOver) {
      const asked = performance.now()
      await client.organizations.count({ filter: {} })
      longest = Math.max(longest, performance.now() - asked)
      await sleep(20)
    }
    return longest
  })()
  return () => {
    isOver = true
    return watching
  }
}

/** The bare tool: the parsed rows into one table without any index, in one transaction. */
function bareInsert(rows: string[][]): number {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-bench-bare-'))
  const path = join(directory, 'list.csv')
  writeFileSync(path, Papa.unparse(rows))
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now()
    const db = new Database('')
    db.exec(`create table list (${rows[0]?.map((_, i) => `c${i} text`).join(', ')})`)
    const insert = db.prepare(`insert into list values (${rows[0]?.map(() => '?').join(', ')})`)
    db.transaction(() => {
      for (const row of rows) insert.run(...row)
    })()
    db.close()
    return (performance.now() - started) / 1000
  })
  rmSync(directory, { recursive: true, force: true })
  return median(times)
}
