import { parseArgs } from 'node:util'
import { type MessageFromService, parseMessageToService } from '#shared/contract/desktop-service-messages.ts'
import { createService } from './create-service.ts'
import { resolveDataDir } from './hosting/data-dir.ts'
import { createRpcConnections } from './hosting/rpc-connections.ts'
import { quittingTakes } from './hosting/serve-parent.ts'
import { secretsOfParent } from './sending/secrets-of-parent.ts'

/**
 * The data service in an Electron utilityProcess. Each page's MessagePort comes straight to us, so main
 * carries no data. The types here name only what is used of Electron's `process.parentPort`: the service
 * never imports the electron runtime.
 */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: readonly ServicePort[] }) => void): void
  postMessage(message: unknown): void
}

interface ServicePort {
  on(event: string, listener: (event?: { data: unknown }) => void): void
  postMessage(data: unknown): void
  start(): void
}

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
const parent = findParentPort(process)
const secrets = secretsOfParent((message) => parent.postMessage(message))
const service = createService({ dataDir: resolveDataDir(values['data-dir']), secrets, worksByItself: true })
const connections = createRpcConnections(service, console.error)

parent.on('message', (event) => {
  const message = parseMessageToService(event.data)
  const [port] = event.ports
  if (message?.type === 'connect' && port) {
    connections.servePort(port)
    port.start()
  }
  if (message?.type === 'secret') secrets.receive(message.request, message.answer)
  if (message?.type === 'wake') service.wake()
  if (message?.type === 'shutdown') service.closeSoon(quittingTakes).then(() => process.exit(0))
})
parent.postMessage({ type: 'ready' } satisfies MessageFromService)

function findParentPort(candidate: { parentPort?: ParentPort }): ParentPort {
  if (!candidate.parentPort) throw new Error('utility-entry runs in an Electron utilityProcess only')
  return candidate.parentPort
}
