import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The binary that belongs to the installed `electron` package. The package fetches it on first use; where its
 * release host can't be reached that is given up as soon as no bytes arrive, and not tried again for a day.
 */
export async function officialElectron(
  say: (line: string) => void,
  mayFetch: boolean,
): Promise<string | null> {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const present = installedBinary(folder)
  if (present || !mayFetch || failedLately(folder)) return present
  say('Fetching the Electron binary (once)…')
  const fetched = await fetchBinary(folder)
  const binary = installedBinary(folder)
  if (binary) return binary
  writeFileSync(join(folder, FAILED_MARK), '')
  say(`The Electron binary could not be fetched (${fetched}); going on without it.`)
  return null
}

function installedBinary(folder: string): string | null {
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Its installer shows no progress, so the files it writes are watched instead. */
function fetchBinary(folder: string): Promise<string> {
  const temporary = mkdtempSync(join(tmpdir(), 'rapport-electron-'))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
    })
    let bytes = 0
    let quietSince = performance.now()
    const watch = setInterval(() => {
      const now = bytesBelow(temporary) + bytesBelow(join(folder, 'dist'))
      if (now !== bytes) quietSince = performance.now()
      bytes = now
      if (performance.now() - quietSince > QUIET_FOR) child.kill('SIGKILL')
    }, 500)
    const finish = (outcome: string) => {
      clearInterval(watch)
      rmSync(temporary, { recursive: true, force: true })
      resolve(outcome)
    }
    child.on('error', () => finish('it could not be started'))
    child.on('close', (code) =>
      finish(code === null ? 'nothing arrived in time' : 'its host can’t be reached'),
    )
  })
}

const FAILED_MARK = '.rapport-fetch-failed'
/** Milliseconds without a new byte. */
const QUIET_FOR = 20_000
const DAY = 24 * 60 * 60 * 1000

function failedLately(folder: string): boolean {
  const mark = statSync(join(folder, FAILED_MARK), { throwIfNoEntry: false })
  return mark !== undefined && Date.now() - mark.mtimeMs < DAY
}

function bytesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (sum, entry) =>
          sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      )
  } catch {
    return 0
  }
}
