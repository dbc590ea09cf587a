import {
  type MessageFromService,
  type MessageToService,
  parseMessageToService,
} from '#shared/contract/desktop-service-messages.ts'
import type { RpcConnection, RpcConnections } from './rpc-connections.ts'

/** The pipe to the process that forked us: node's `process`, or a pair of arrays in a test. */
export interface ParentChannel {
  /** Resolves once the message has left. */
  send(message: MessageFromService): Promise<void>
  onMessage(listener: (message: unknown) => void): void
}

/** Milliseconds a message that is on its way may hold up quitting; the shell waits ten seconds before it ends us. */
export const quittingTakes = 6_000

/** What main tells the service itself, not a page. */
export interface ParentOrders {
  shutdown(): void
  wake(): void
  secretAnswer(request: number, answer: string | boolean | null): void
}

/** Answers the pages that main relays to us, each under its number. */
export function serveParent(parent: ParentChannel, connections: RpcConnections, orders: ParentOrders): void {
  const pages = new Map<number, RpcConnection>()
  parent.onMessage((raw) => {
    const message = parseMessageToService(raw)
    if (message?.type === 'shutdown') orders.shutdown()
    else if (message?.type === 'wake') orders.wake()
    else if (message?.type === 'secret') orders.secretAnswer(message.request, message.answer)
    else if (message) handle(message)
  })
  parent.send({ type: 'ready' })

  function handle(message: Extract<MessageToService, { connection: number }>) {
    if (message.type === 'connect') pages.set(message.connection, connect(message.connection))
    if (message.type === 'data') pages.get(message.connection)?.receive(message.data)
    if (message.type === 'disconnect') {
      pages.get(message.connection)?.close()
      pages.delete(message.connection)
    }
  }

  function connect(connection: number): RpcConnection {
    return connections.serveMessages((data) => parent.send({ type: 'data', connection, data }))
  }
}
