/**
 * What main and the service process say to each other. A connection is one page; its id is chosen by main.
 * In a utilityProcess the page's MessagePort travels with `connect` and the data never passes through main.
 * A plain Node child can't receive a port, so main relays `data` both ways.
 */
export type MessageToService =
  | { type: 'connect'; connection: number }
  | { type: 'data'; connection: number; data: PortData }
  | { type: 'disconnect'; connection: number }
  | { type: 'secret'; request: number; answer: string | boolean | null }
  /** The computer woke up: what waited for the line or for its hour is looked at. */
  | { type: 'wake' }
  | { type: 'shutdown' }

export type MessageFromService =
  | { type: 'ready' }
  | { type: 'data'; connection: number; data: PortData }
  | { type: 'disconnect'; connection: number }
  /** Main has the operating system's key store; the service asks, and is answered under the same number. */
  | { type: 'secret'; request: number; ask: SecretAsk }

/** The only secrets there are. */
export const secretNames = ['mailPassword', 'smsSecret'] as const
export type SecretName = (typeof secretNames)[number]

/** `keeps` is answered with true when secrets outlive the application, `set` with true when it was done. */
export type SecretAsk =
  | { act: 'keeps' }
  | { act: 'get'; name: SecretName }
  | { act: 'set'; name: SecretName; value: string | null }

/** oRPC sends text, or bytes when a file is part of the call. */
export type PortData = string | Uint8Array

export function parseMessageToService(message: unknown): MessageToService | null {
  if (!isTyped(message)) return null
  if (message.type === 'shutdown' || message.type === 'wake') return { type: message.type }
  if (message.type === 'secret') return parseSecretAnswer(message)
  const { connection } = message
  if (typeof connection !== 'number') return null
  if (message.type === 'connect' || message.type === 'disconnect') return { type: message.type, connection }
  return parseData(message.type, connection, message.data)
}

export function parseMessageFromService(message: unknown): MessageFromService | null {
  if (!isTyped(message)) return null
  if (message.type === 'ready') return { type: 'ready' }
  if (message.type === 'secret') return parseSecretAsk(message)
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

function parseSecretAnswer({ request, answer }: TypedMessage): MessageToService | null {
  if (typeof request !== 'number') return null
  const known = typeof answer === 'string' || typeof answer === 'boolean'
  return { type: 'secret', request, answer: known ? answer : null }
}

function parseSecretAsk({ request, ask }: TypedMessage): MessageFromService | null {
  if (typeof request !== 'number' || typeof ask !== 'object' || ask === null || !('act' in ask)) return null
  if (ask.act === 'keeps') return { type: 'secret', request, ask: { act: 'keeps' } }
  const name = secretNames.find((each) => 'name' in ask && each === ask.name)
  if (name === undefined) return null
  if (ask.act === 'get') return { type: 'secret', request, ask: { act: 'get', name } }
  if (ask.act !== 'set' || !('value' in ask)) return null
  const { value } = ask
  return typeof value === 'string' || value === null
    ? { type: 'secret', request, ask: { act: 'set', name, value } }
    : null
}

type TypedMessage = {
  type: unknown
  connection?: unknown
  data?: unknown
  request?: unknown
  answer?: unknown
  ask?: unknown
}

function isTyped(message: unknown): message is TypedMessage {
  return typeof message === 'object' && message !== null && 'type' in message
}
