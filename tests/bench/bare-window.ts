import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronLaunch } from '../../scripts/electron-runtime.ts'
import { testRuntime } from '../e2e/support/launch-shell.ts'

export type BareWindow = { app: ElectronApplication; page: Page; close(): Promise<void> }

/** The same Electron with an application of six lines that shows an empty page: what no program on it can beat. */
export async function openBareWindow(): Promise<BareWindow> {
  const runtime = await testRuntime()
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bare-window-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), main)
  const { args, env } = electronLaunch(folder)
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [`--user-data-dir=${join(folder, 'data')}`, ...args],
    env: { ...process.env, ...env },
    timeout: 60_000,
  })
  const page = await app.firstWindow({ timeout: 60_000 })
  await page.waitForLoadState('domcontentloaded')
  return {
    app,
    page,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL('about:blank')
})
`
