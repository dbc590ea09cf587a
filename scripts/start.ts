import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfNeeded } from './build.ts'
import {
  type ElectronRuntime,
  electronLaunch,
  hasDisplay,
  resolveElectronRuntime,
} from './electron-runtime.ts'
import { readOptions } from './read-options.ts'
import { serve } from './serve.ts'

const root = resolve(import.meta.dirname, '..')
const values = readOptions(
  { 'data-dir': { type: 'string' }, port: { type: 'string', default: '0' } },
  'npm start -- [--data-dir DIR] [--port N]\nOpens the application; the port counts only where it opens in a browser.',
)
const dataDir = values['data-dir']

await buildIfNeeded(console.log)
const runtime = await chooseRuntime()
const opened = runtime !== null && (await openWindow(runtime))
if (!opened) await serve({ port: Number(values.port), dataDir })

async function chooseRuntime(): Promise<ElectronRuntime | null> {
  if (!hasDisplay()) {
    console.log('There is no display here, so Rapport opens in a browser instead of a window.')
    return null
  }
  const found = await resolveElectronRuntime(console.log)
  if (found === null) console.log('No Electron runtime could be had, so Rapport opens in a browser instead.')
  return found
}

/** Resolves when the window was closed; false when it could not be opened at all. */
function openWindow(runtime: ElectronRuntime): Promise<boolean> {
  const { args, env } = electronLaunch(root, { dataDir })
  const diesAtOnce = 10_000
  const startedAt = performance.now()
  return new Promise((done) => {
    const child = spawn(runtime.executable, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    // A terminal sends Ctrl+C to the window as well; twice would cut its farewell short.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
    child.on('error', () => done(false))
    child.on('exit', (code, signal) => {
      const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'
      if (failed && performance.now() - startedAt < diesAtOnce) {
        console.log('The window could not be opened on this system, so Rapport opens in a browser instead.')
        return done(false)
      }
      process.exitCode = failed ? 1 : 0
      done(true)
    })
  })
}
