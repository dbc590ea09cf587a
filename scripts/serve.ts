import { resolveDataDir } from '#service/hosting/data-dir.ts'
import { startHosted } from '#service/node-entry.ts'
import { buildIfNeeded } from './build.ts'
import { readOptions } from './read-options.ts'

/** Serves the application to a browser on this machine until it is told to stop. */
export async function serve(options: { port: number; dataDir: string | undefined }): Promise<void> {
  await buildIfNeeded(console.log)
  const hosted = await startHosted({ port: options.port, dataDir: resolveDataDir(options.dataDir) })
  console.log(
    `Rapport 睦商 is ready. Open this address in a browser on this machine (it works once):\n${hosted.url}`,
  )

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await hosted.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

if (import.meta.main) {
  const values = readOptions(
    { port: { type: 'string', default: '0' }, 'data-dir': { type: 'string' } },
    'npm run serve -- [--data-dir DIR] [--port N]\nServes the application to a browser on this machine; port 0 (the default) picks a free one.',
  )
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port takes a number from 0 to 65535, not “${values.port}”.`)
    process.exit(2)
  }
  await serve({ port, dataDir: values['data-dir'] })
}
