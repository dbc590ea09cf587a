/**
 * What main and the service process say to each other. A connection is one page; its id is chosen by main.
 * In a utilityProcess the page's MessagePort travels with `connect` and the data never passes through main.
 * A plain Node child can't receive a port, so main relays `data` both ways.
 */
export type MessageToService =
  | { type: 'connect'; connection: number }
  | { type: 'data'; connection: number; data: PortData }
  | { type: 'disconnect'; connection: number }
  | { type: 'shutdown' }

export type MessageFromService =
  | { type: 'ready' }
  | { type: 'data'; connection: number; data: PortData }
  | { type: 'disconnect'; connection: number }

/** oRPC sends text, or bytes when a file is part of the call. */
export type PortData = string | Uint8Array

export function parseMessageToService(message: unknown): MessageToService | null {
  if (!isTyped(message)) return null
  if (message.type === 'shutdown') return { type: 'shutdown' }
  const { connection } = message
  if (typeof connection !== 'number') return null
  if (message.type === 'connect' || message.type === 'disconnect') return { type: message.type, connection }
  return parseData(message.type, connection, message.data)
}

export function parseMessageFromService(message: unknown): MessageFromService | null {
  if (!isTyped(message)) return null
  if (message.type === 'ready') return { type: 'ready' }
  const { connection } = message
  if (typeof connection !== 'number') return null
  if (message.type === 'disconnect') return { type: 'disconnect', connection }
  return parseData(message.type, connection, message.data)
}

/** Structured clone may hand over an ArrayBuffer where bytes were meant. */
export function toPortData(data: unknown): PortData | null {
  if (typeof data === 'string' || data instanceof Uint8Array) return data
  return data instanceof ArrayBuffer ? new Uint8Array(data) : null
}

function parseData(type: unknown, connection: number, raw: unknown) {
  const data = toPortData(raw)
  return type === 'data' && data !== null ? ({ type, connection, data } satisfies MessageToService) : null
}

function isTyped(message: unknown): message is { type: unknown; connection?: unknown; data?: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message
}
