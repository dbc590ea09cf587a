import { type AnyRouter, type Context, ORPCError } from '@orpc/server'
import { RPCHandler as MessagePortRpcHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketRpcHandler } from '@orpc/server/websocket'

/** What is offered: the procedures and what they work with. */
export interface RpcService {
  router: AnyRouter
  context: Context
}

/** Offers one service over whatever carries messages: a MessagePort, a WebSocket, or the pipe to main. */
export function createRpcConnections({ router, context }: RpcService, logError: (line: string) => void) {
  const reporting = async <Answer>(call: { next(): Promise<Answer> }): Promise<Answer> => {
    try {
      return await call.next()
    } catch (error) {
      reportUnexpected(error, logError)
      throw error
    }
  }
  const ports = new MessagePortRpcHandler(router, { interceptors: [reporting] })
  const sockets = new SocketRpcHandler(router, { interceptors: [reporting] })

  return {
    /** Answers calls on a port until it closes. */
    servePort(port: Parameters<typeof ports.upgrade>[0]): void {
      ports.upgrade(port, { context })
    },

    /**
     * Answers calls of a peer that we feed by hand. `send` resolves once the message has left, so a stream
     * waits for a slow reader instead of filling memory.
     */
    serveMessages(send: (data: RpcMessage) => Promise<void>): RpcConnection {
      const peer = { send: (data: unknown) => send(toRpcMessage(data)), addEventListener: () => {} }
      return {
        receive: (data) => {
          const message = typeof data === 'string' ? data : bufferOf(data)
          sockets
            .message(peer, message, { context })
            .catch((error: unknown) => reportUnexpected(error, logError))
        },
        close: () => sockets.close(peer),
      }
    },
  }
}

export type RpcConnections = ReturnType<typeof createRpcConnections>
export type RpcMessage = string | Uint8Array

export interface RpcConnection {
  receive(data: RpcMessage): void
  /** Aborts what is still running for this peer. */
  close(): void
}

/** Expected outcomes are answers, not incidents; and messages of parsing errors may quote what was typed. */
function reportUnexpected(error: unknown, logError: (line: string) => void) {
  if (error instanceof ORPCError) {
    if (!error.defined) logError(`call refused: ${error.code}`)
    return
  }
  if (error instanceof Error && error.name === 'AbortError') return
  logError(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function toRpcMessage(data: unknown): RpcMessage {
  if (typeof data === 'string' || data instanceof Uint8Array) return data
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  throw new TypeError('a message is text or bytes')
}

/** Its own memory where nothing else is in it: a list of 20 MB handed over for import would be there once more. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? buffer
    : new Uint8Array(bytes).buffer
}
