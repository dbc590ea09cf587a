import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createServer, mergeConfig } from 'vite'
import electronViteConfig from '../electron.vite.config.ts'
import { buildIfNeeded } from './build.ts'
import { electronLaunch, resolveElectronRuntime } from './electron-runtime.ts'
import { readOptions } from './read-options.ts'

/**
 * Development: the page from Vite with hot reload. In a browser (default) over a service that is started anew
 * whenever a file of it changes; with --window in Electron, which runs the service as built.
 */
const root = resolve(import.meta.dirname, '..')
const values = readOptions(
  {
    'data-dir': { type: 'string' },
    port: { type: 'string', default: '5173' },
    window: { type: 'boolean' },
  },
  'npm run dev -- [--window] [--data-dir DIR] [--port N]',
)
const dataDir = resolve(values['data-dir'] ?? join(root, '.cache', 'dev-data'))
const pagePort = Number(values.port)
const servicePort = pagePort + 1
const origin = `http://127.0.0.1:${pagePort}`
const session = randomBytes(32).toString('base64url')

const page = await createServer(
  mergeConfig(electronViteConfig({ mode: 'development', command: 'serve' }).renderer ?? {}, {
    configFile: false,
    root: join(root, 'renderer'),
    server: {
      host: '127.0.0.1',
      port: pagePort,
      strictPort: true,
      proxy: {
        '/rpc': {
          target: `http://127.0.0.1:${servicePort}`,
          ws: true,
          changeOrigin: true,
          // The service still checks the Origin header, which is passed on as the browser sent it.
          headers: { cookie: `rapport_${servicePort}=${session}` },
        },
      },
    },
  }),
)
await page.listen()
const child = values.window ? await openWindow() : startService()
console.log(`Rapport (development) on ${origin}, data in ${dataDir}`)

const stop = async () => {
  child.kill('SIGTERM')
  await page.close()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
if (values.window) child.on('exit', stop)

function startService() {
  const watched = ['electron/service', 'shared', 'db', 'resources'].map(
    (folder) => `--watch-path=${join(root, folder)}`,
  )
  return spawn(
    process.execPath,
    [
      ...watched,
      '--watch-preserve-output',
      join(root, 'scripts', 'dev-service.ts'),
      dataDir,
      String(servicePort),
      origin,
    ],
    { stdio: 'inherit', env: { ...process.env, RAPPORT_DEV_SESSION: session } },
  )
}

async function openWindow() {
  await buildIfNeeded(console.log, 'development')
  const runtime = await resolveElectronRuntime(console.log)
  if (runtime === null) throw new Error('There is no Electron runtime; use npm run dev without --window.')
  const { args, env } = electronLaunch(root, { dataDir })
  return spawn(runtime.executable, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, RAPPORT_DEV_ORIGIN: origin },
  })
}
