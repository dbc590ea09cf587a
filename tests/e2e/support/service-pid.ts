import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from 'playwright-core'

/** The process that runs the data service, whichever way this runtime runs it. */
export async function servicePid(app: ElectronApplication): Promise<number> {
  const utility = await app.evaluate(
    ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Rapport data service')?.pid,
  )
  return utility ?? nodeChild(app.process().pid ?? 0)
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function nodeChild(parent: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent && read(`/proc/${name}/cmdline`).includes('node-entry'))
  const [child] = children
  if (child === undefined) throw new Error('the data service is not running')
  return Number(child)
}

function parentOf(pid: string): number {
  // After the command's name, which may hold anything, come state and parent.
  return Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
