import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { BenchOptions } from './bench-options.ts'
import type { Measurement } from './measure.ts'

// `npm run -s bench -- [GROUP …] [--json] [--size N]`: medians or p95 beside a reference measured in the same run.

const groups: Record<string, () => Promise<{ run(options: BenchOptions): Promise<Measurement[]> }>> = {
  search: () => import('./groups/search.ts'),
  grid: () => import('./groups/grid.ts'),
  log: () => import('./groups/log.ts'),
  import: () => import('./groups/import.ts'),
  launch: () => import('./groups/launch.ts'),
  print: () => import('./groups/print.ts'),
  touchpoints: () => import('./groups/touchpoints.ts'),
  matching: () => import('./groups/matching.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, size: { type: 'string', default: '1000000' } },
})
const names = positionals.length > 0 ? positionals : Object.keys(groups)
const unknown = names.filter((name) => !(name in groups))
const size = Number(values.size)
if (unknown.length > 0 || !Number.isInteger(size) || size < 1) {
  process.stderr.write(`Groups: ${Object.keys(groups).join(', ')}; --size is a whole number\n`)
  process.exit(2)
}

const log = (line: string) => process.stderr.write(`${line}\n`)
const measurements: Measurement[] = []
for (const name of names) {
  const group = await groups[name]?.()
  if (group) measurements.push(...(await group.run({ size, log })))
}
if (values.json) process.stdout.write(`${JSON.stringify(measurements)}\n`)
else process.stdout.write(`${table(measurements)}\n`)
process.exitCode = measurements.every(isMet) ? 0 : 1

function isMet({ value, bar, higherIsBetter }: Measurement): boolean {
  return bar === null || (higherIsBetter ? value >= bar : value <= bar)
}

function table(rows: Measurement[]): string {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${row.value} ${row.unit} | ${row.bar ?? '—'} | ${row.reference ?? '—'} | ${row.ratio ?? '—'} | ${row.bar === null ? '' : isMet(row) ? '✓' : '✗'} |`,
  )
  return [
    machine,
    '',
    '| What | Measured | Bar | Reference | Ratio | |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
