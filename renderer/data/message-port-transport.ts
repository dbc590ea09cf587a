import { RPCLink } from '@orpc/client/message-port'
import { type DesktopApi, SERVICE_PORT_MESSAGE } from '#shared/contract/desktop.ts'
import type { ServiceConnection } from './service-connection.ts'

/** In the desktop window: the preload hands over a port at start and a new one each time the service was restarted. */
export function connectByMessagePort(
  connection: ServiceConnection,
  desktop: Pick<DesktopApi, 'onServiceState' | 'requestServicePort'>,
  page: EventTarget,
) {
  page.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent) || event.source !== page || !isPortMessage(event.data)) return
    const [port] = event.ports
    if (port !== undefined) connection.connected(linkOverPort(port))
  })
  desktop.onServiceState(({ state }) => {
    if (state === 'restarting' || state === 'stopped') connection.lost()
  })
  desktop.requestServicePort()
}

function linkOverPort(port: MessagePort) {
  // Chromium before 122 never says that a port has closed, so the link hears it from us.
  const closing = new EventTarget()
  const link = new RPCLink({
    port: {
      postMessage: (data: unknown) => port.postMessage(data),
      addEventListener: (type: string, listener: EventListenerOrEventListenerObject | null) => {
        if (type === 'message') port.addEventListener('message', listener ?? (() => {}))
        else closing.addEventListener(type, listener)
      },
    },
  })
  port.start()
  return {
    link,
    close: () => {
      closing.dispatchEvent(new Event('close'))
      port.close()
    },
  }
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === SERVICE_PORT_MESSAGE
}
