import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { buildIfNeeded } from '../../../scripts/build.ts'
import {
  type ElectronRuntime,
  electronLaunch,
  hasDisplay,
  resolveElectronRuntime,
} from '../../../scripts/electron-runtime.ts'

export const root = resolve(import.meta.dirname, '..', '..', '..')

export interface LaunchedShell {
  app: ElectronApplication
  page: Page
  dataDir: string
  /** Closes the window as a user would, then removes the data folder if it was made here. */
  close(): Promise<void>
}

/** Opens the real application in a real window, on a store of its own unless one is given. */
export async function launchShell(
  options: { dataDir?: string; args?: readonly string[] } = {},
): Promise<LaunchedShell> {
  const runtime = await testRuntime()
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'rapport-e2e-')))
  const { args, env } = electronLaunch(root, { dataDir, args: options.args ?? [] })
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args,
    env: { ...process.env, ...env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' },
    timeout: 60_000,
  })
  const page = await app.firstWindow({ timeout: 60_000 })
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    dataDir,
    async close() {
      await app.close()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Builds if needed and finds the runtime that `npm start` would use. */
export async function testRuntime(): Promise<ElectronRuntime> {
  if (!hasDisplay()) throw new Error('No display: start this through scripts/with-display.ts')
  await buildIfNeeded(console.log)
  const runtime = await resolveElectronRuntime(console.log)
  if (runtime === null) throw new Error('No Electron runtime could be found or fetched')
  return runtime
}
