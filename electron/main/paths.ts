import { join, resolve } from 'node:path'
import { app } from 'electron'

/** The folder of the application: the checkout, or the archive of a packaged build. */
const root = resolve(import.meta.dirname, '..', '..')

export const paths = {
  preload: join(root, 'out', 'preload', 'preload.cjs'),
  rendererDir: join(root, 'out', 'renderer'),
  /** Started by utilityProcess in official Electron. */
  utilityEntry: join(root, 'out', 'service', 'utility-entry.js'),
  /** Started by a plain Node when Electron's own is too old for the store's native module. */
  nodeEntry: join(root, 'out', 'service', 'node-entry.js'),
  icon: join(root, 'resources', 'icons', 'rapport-256.png'),
} as const

/** `--data-dir=DIR` or `--data-dir DIR`, then RAPPORT_DATA_DIR, then the system's place for application data. */
export function resolveDataDir(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const inline = argv.find((part) => part.startsWith('--data-dir='))?.slice('--data-dir='.length)
  const position = argv.indexOf('--data-dir')
  const separate = position === -1 ? undefined : argv[position + 1]
  const chosen = inline || separate || env['RAPPORT_DATA_DIR']
  return chosen ? resolve(chosen) : join(app.getPath('appData'), 'Rapport')
}
