import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { createService } from '#service/create-service.ts'
import { mappingFor, openList } from '#service/import/open-list.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { fairList } from '../fair-list.ts'
import { type Measurement, measurement, median } from '../measure.ts'

const csvRows = 100_000
const xlsxRows = 20_000

/** A list imported as the window does it: in its worker, with all checks, search index, history and one commit. */
export async function run({ log }: BenchOptions): Promise<Measurement[]> {
  const rows = [...fairList(csvRows)]
  const csv = Buffer.from(`${Papa.unparse(rows)}\n`)
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('名单').addRows(rows.slice(0, xlsxRows + 1))
  const xlsx = Buffer.from(await workbook.xlsx.writeBuffer())
  const into = benchStore(100_000, log)

  const big = await importOnce(into, 'list.csv', csv, log)
  const sheets = await importOnce(into, 'list.xlsx', xlsx, log)
  const bare = bareInsert(rows)
  return [
    measurement(`import CSV ${csvRows} × 18 into a store of 100,000`, 's', big.seconds, 25, bare),
    measurement('the same, service memory at its highest', 'MB', big.megabytes, 400),
    measurement('longest the service thread was held meanwhile', 'ms', big.longestStall, 100),
    measurement(`import XLSX ${xlsxRows} rows`, 's', sheets.seconds, 8),
  ]
}

async function importOnce(store: string, fileName: string, bytes: Uint8Array, log: (line: string) => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-bench-import-'))
  cpSync(store, dataDir, { recursive: true })
  const service = createService({ dataDir })
  const state = service.context.service
  if (!state.ok) throw new Error(state.failure.detail)
  const { open } = state
  const file = { fileName, bytes }
  const started = performance.now()
  const list = await openList(file)
  if (!list.ok) throw new Error(list.problem)
  const { mapping } = mappingFor(open.store, list.head, 'buyer')
  const watch = watchThread()
  const outcome = await open.runImport(
    {
      file,
      sheet: null,
      headerSheetRow: null,
      mapping,
      role: 'buyer',
      mode: 'save',
      language: 'zh-CN',
      actorId: open.me().id,
    },
    { onProgress: () => {} },
  )
  const seconds = (performance.now() - started) / 1000
  const measured = watch()
  if (outcome.status !== 'saved') throw new Error(outcome.status)
  log(`${fileName}: ${JSON.stringify(outcome.counts)} in ${seconds.toFixed(1)} s`)
  service.close()
  rmSync(dataDir, { recursive: true, force: true })
  return { seconds, ...measured }
}

/** Samples memory and how late a 20 ms timer comes: what a click during the import would have waited for. */
function watchThread(): () => { megabytes: number; longestStall: number } {
  const before = process.memoryUsage().rss
  let peak = before
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 20)
    last = now
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  return () => {
    clearInterval(timer)
    return { megabytes: peak / 2 ** 20, longestStall: longest }
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
