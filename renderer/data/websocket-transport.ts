import { RPCLink } from '@orpc/client/websocket'
import type { ServiceConnection } from './service-connection.ts'

const firstDelayMs = 250
const longestDelayMs = 5_000

/** In a browser: one WebSocket to the page's own host, opened again, ever more patiently, when it breaks. */
export function connectByWebSocket(
  connection: ServiceConnection,
  location: { protocol: string; host: string },
) {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`
  open(firstDelayMs)

  function open(delayMs: number) {
    const socket = new WebSocket(address)
    let wasOpen = false
    socket.addEventListener('open', () => {
      wasOpen = true
      connection.connected({ link: new RPCLink({ websocket: socket }), close: () => socket.close() })
    })
    socket.addEventListener('close', () => {
      connection.lost()
      const next = wasOpen ? firstDelayMs : Math.min(delayMs * 2, longestDelayMs)
      setTimeout(() => open(next), delayMs)
    })
  }
}
