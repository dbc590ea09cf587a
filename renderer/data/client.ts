import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'
import { connectByMessagePort } from './message-port-transport.ts'
import { createServiceConnection } from './service-connection.ts'
import { timeLimitOf } from './time-limits.ts'
import { connectByWebSocket } from './websocket-transport.ts'

export type Client = ContractRouterClient<typeof contract>

export const connection = createServiceConnection({ timeLimitOf })

/** The whole conversation with the data service, typed by the contract. */
export const client: Client = createORPCClient(connection.link)

/** Called once at start: the desktop's port where there is one, the page's own host elsewhere. */
export function connect() {
  if (window.desktop === undefined) connectByWebSocket(connection, window.location)
  else connectByMessagePort(connection, window.desktop, window)
}
