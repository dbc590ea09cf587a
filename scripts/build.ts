import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build as buildElectron } from 'electron-vite'
import { buildService } from './build-service.ts'

export type BuildMode = 'production' | 'development'

const root = resolve(import.meta.dirname, '..')
const stamp = join(root, 'out', 'build.json')

/** Builds window, preload, page and service into out/. */
export async function build(mode: BuildMode = 'production'): Promise<void> {
  const startedAt = Date.now()
  // electron-vite reads this to tell a build from a development server.
  process.env['NODE_ENV_ELECTRON_VITE'] = 'production'
  await buildElectron({ root, mode, logLevel: 'warn' })
  await buildService(root)
  mkdirSync(join(root, 'out'), { recursive: true })
  // The start, not the end: a file saved while building is newer than what was built.
  writeFileSync(stamp, JSON.stringify({ mode, startedAt }))
}

/** Builds only if something is newer than the last build; says so in one line. */
export async function buildIfNeeded(
  say: (line: string) => void,
  mode: BuildMode = 'production',
): Promise<void> {
  if (lastBuild(mode) >= newestSource()) return
  const startedAt = performance.now()
  say('Building the application…')
  await build(mode)
  say(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
}

/** Milliseconds since 1970; 0 when there is none in this mode. */
function lastBuild(mode: BuildMode): number {
  try {
    const { mode: builtMode, startedAt } = JSON.parse(readFileSync(stamp, 'utf8'))
    return builtMode === mode && typeof startedAt === 'number' ? startedAt : 0
  } catch {
    return 0
  }
}

/** Folders count too: theirs changes when a file is removed. */
function newestSource(): number {
  const folders = ['electron', 'renderer', 'shared', 'db', 'resources']
  const files = [
    'package.json',
    'package-lock.json',
    'electron.vite.config.ts',
    'scripts/build.ts',
    'scripts/build-service.ts',
  ]
  const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const below = folders.flatMap((folder) => [
    join(root, folder),
    ...readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    ),
  ])
  return Math.max(...[...below, ...files.map((file) => join(root, file))].map(changed))
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { 'if-needed': { type: 'boolean' }, development: { type: 'boolean' } },
  })
  const mode: BuildMode = values.development ? 'development' : 'production'
  await (values['if-needed'] ? buildIfNeeded(console.log, mode) : build(mode))
}
