import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * What the end-to-end tests need of a Debian or Ubuntu system: a virtual display, Electron's libraries, a
 * browser, a Chinese font, and tools to look into PDFs. Elsewhere these come with the desktop.
 */
const packages = [
  'xvfb',
  'xauth',
  'libnss3',
  'libgtk-3-0',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libxss1',
  'chromium',
  'fonts-noto-cjk',
  'poppler-utils',
]

if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) process.exit(0)
const missing = packages.filter((name) => !isInstalled(name))
if (missing.length === 0) process.exit(0)
if (process.getuid?.() !== 0) {
  console.error(
    'The end-to-end tests need some system packages. Install them once with this line, then try again:',
  )
  console.error(`sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`)
  process.exit(1)
}
console.log(`Installing system packages for the end-to-end tests: ${missing.join(' ')}`)
const updated = apt('update')
if (!updated) console.error('The package lists could not be refreshed; trying with the ones that are here.')
if (!apt('install', '-y', '--no-install-recommends', ...missing)) {
  console.error(
    `Debian's packages could not be installed (${missing.join(' ')}); the end-to-end tests can't run.`,
  )
  process.exit(1)
}

/** Newer releases renamed some libraries (libgtk-3-0t64) and say so in what they provide. */
function isInstalled(name: string): boolean {
  return [name, `${name}t64`].some((candidate) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', candidate], {
      encoding: 'utf8',
    })
    return stdout === 'installed'
  })
}

function apt(...args: string[]): boolean {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  })
  return status === 0
}
