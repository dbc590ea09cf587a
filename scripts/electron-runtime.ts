import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { carriedElectron } from './carried-electron.ts'
import { officialElectron } from './official-electron.ts'

export interface ElectronRuntime {
  kind: 'explicit' | 'official' | 'carried'
  executable: string
}

/**
 * Finds an Electron to run: the one named by RAPPORT_ELECTRON (a file) or ELECTRON_OVERRIDE_DIST_PATH (a
 * folder), the official binary, the carried runtime. Null when there is none; the application is then served
 * to a browser. Every step ends by itself; `say` gets one line for each that takes a while.
 */
export async function resolveElectronRuntime(
  say: (line: string) => void,
  { mayFetch = true }: { mayFetch?: boolean } = {},
): Promise<ElectronRuntime | null> {
  const explicit = explicitExecutable()
  if (explicit !== null) {
    if (existsSync(explicit)) return { kind: 'explicit', executable: explicit }
    say(`There is no Electron at ${explicit}; looking elsewhere.`)
  }
  const official = await officialElectron(say, mayFetch)
  if (official !== null) return { kind: 'official', executable: official }
  const carried = await carriedElectron(say)
  return carried === null ? null : { kind: 'carried', executable: carried }
}

/** Arguments and environment with which any of these runtimes opens the application in `root`. */
export function electronLaunch(
  root: string,
  options: { dataDir?: string | undefined; args?: readonly string[] } = {},
) {
  const isRoot = process.getuid?.() === 0
  return {
    args: [
      // Chromium's own sandbox refuses to start for the root user; pages stay sandboxed otherwise.
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(options.dataDir === undefined ? [] : [`--data-dir=${resolve(options.dataDir)}`]),
      ...(options.args ?? []),
      root,
    ],
    /** The Node for the data service, where the runtime's own is too old. */
    env: { RAPPORT_NODE: process.execPath },
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

function explicitExecutable(): string | null {
  const file = process.env['RAPPORT_ELECTRON']
  if (file) return resolve(file)
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!folder) return null
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }
  return join(resolve(folder), names[process.platform] ?? 'electron')
}
