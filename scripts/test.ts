import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm test`: lint, import rules, types, unit and service tests, faults, end to end. Everything runs even when an
// early step fails, so that one run shows all there is to mend; the last line counts.

type Step = { name: string; command: string[]; report?: string }
type Counts = { passed: number; failed: number; skipped: number }

const reports = mkdtempSync(join(tmpdir(), 'rapport-test-'))
const vitest = (project: string): Step => {
  const report = join(reports, `${project}.json`)
  return {
    name: project,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  }
}

const steps: Step[] = [
  { name: 'system packages', command: ['node', 'scripts/install-system-packages.ts'] },
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'import rules', command: ['npm', 'run', '-s', 'lint:imports'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'types of service and shell', command: ['tsc', '-p', '.'] },
  { name: 'types of the renderer', command: ['tsc', '-p', 'renderer'] },
  { name: 'types of the end-to-end tests', command: ['tsc', '-p', 'tests/e2e'] },
  vitest('unit'),
  vitest('faults'),
  vitest('e2e'),
]

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps) {
  const started = Date.now()
  console.log(`\n── ${step.name}`)
  const ran = spawnSync(step.command[0] ?? '', step.command.slice(1), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const counts = countsOf(step, ran.status === 0)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  console.log(
    `── ${step.name}: ${ran.status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
}
rmSync(reports, { recursive: true, force: true })
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed === 0 ? 0 : 1

/** A check counts as one; a test runner counts its tests, and one more failure when it failed beyond them. */
function countsOf(step: Step, ok: boolean): Counts {
  if (!step.report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  const report = readReport(step.report)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return { ...report, failed: ok ? report.failed : Math.max(1, report.failed) }
}

function readReport(path: string): Counts | null {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const number = (key: string): number => {
      const value = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined
      return typeof value === 'number' ? value : 0
    }
    return {
      passed: number('numPassedTests'),
      failed: number('numFailedTests'),
      skipped: number('numPendingTests') + number('numTodoTests'),
    }
  } catch {
    // The runner died before it could write: the step's exit code says so.
    return null
  }
}
