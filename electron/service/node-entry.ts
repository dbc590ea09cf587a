import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import type { MessageFromService } from '#shared/contract/desktop-service-messages.ts'
import { createService } from './create-service.ts'
import { createAccess } from './hosting/access.ts'
import { resolveDataDir } from './hosting/data-dir.ts'
import { startHttpHost } from './hosting/http-host.ts'
import { createRpcConnections, type RpcService } from './hosting/rpc-connections.ts'
import { quittingTakes, serveParent } from './hosting/serve-parent.ts'
import { secretsOfParent } from './sending/secrets-of-parent.ts'

// An import has a heap in each of two threads beside the service's. Helpers that clear up the young part of one take the
// processors from the others: without them it costs a tenth less. Heaps that may only grow by a third before they are cleared
// up, and are cleared up thoroughly, cost it up to a tenth and save 50 MB.
setFlagsFromString('--no-parallel-scavenge')
setFlagsFromString('--memory-saver-mode')
setFlagsFromString('--heap-growing-percent=35')
// For the import, which clears away what reading its file has left, see import-runner.ts.
setFlagsFromString('--expose-gc')

export interface HostedOptions {
  dataDir: string
  /** 0 (the default) picks a free one. */
  port?: number
  /** The built renderer; by default the checkout's `out/renderer`. */
  rendererDir?: string
  /** The development server's origin and the session it shows on its pages' behalf. */
  development?: { origin: string; session: string }
  /** Instead of opening the store in dataDir. */
  service?: RpcService & { closeSoon(patience: number): Promise<void> }
  logError?: (line: string) => void
}

/** The data service and the built page for browsers of this machine. */
export async function startHosted(options: HostedOptions): Promise<{
  /** Opens the application once, in one browser. */
  url: string
  port: number
  /** Stops listening, then closes the store. */
  close(): Promise<void>
}> {
  const service = options.service ?? createService({ dataDir: options.dataDir, worksByItself: true })
  const host = await startHttpHost({
    port: options.port ?? 0,
    rendererDir: options.rendererDir ?? resolve(import.meta.dirname, '..', '..', 'out', 'renderer'),
    access: (port) => createAccess(() => options.development?.session ?? randomText(), `rapport_${port}`),
    connections: createRpcConnections(service, options.logError ?? console.error),
    developmentOrigin: options.development?.origin,
  })
  return {
    url: `http://127.0.0.1:${host.port}/?token=${host.access.token}`,
    port: host.port,
    async close() {
      await host.close()
      await service.closeSoon(quittingTakes)
    },
  }
}

function randomText(): string {
  return randomBytes(32).toString('base64url')
}

/** As a child of the desktop shell, when its runtime's own Node is too old for the store's native module. */
function serveShell(send: NonNullable<typeof process.send>) {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
  const sendAndWait = (message: MessageFromService) =>
    new Promise<void>((done) => {
      send.call(process, message, () => done())
    })
  const secrets = secretsOfParent(sendAndWait)
  const service = createService({ dataDir: resolveDataDir(values['data-dir']), secrets, worksByItself: true })

  async function shutDown() {
    await service.closeSoon(quittingTakes)
    process.exit(0)
  }

  serveParent(
    { send: sendAndWait, onMessage: (listener) => process.on('message', listener) },
    createRpcConnections(service, console.error),
    { shutdown: shutDown, wake: () => service.wake(), secretAnswer: secrets.receive },
  )
  // The shell is gone, however it went: let go of the store.
  process.on('disconnect', shutDown)
  process.on('SIGTERM', shutDown)
  // Ctrl+C in a terminal reaches us and the shell alike; the shell says when.
  process.on('SIGINT', () => {})
}

if (import.meta.main && process.send) serveShell(process.send)
