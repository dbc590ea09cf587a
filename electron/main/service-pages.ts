import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { ServicePage } from './service-supervisor.ts'

/** Gives every own page that asks a port to the data service, and a new one whenever the service is new. */
export function connectServicePages(
  supervisor: {
    connect(page: ServicePage<MessagePortMain>): void
    disconnect(page: ServicePage<MessagePortMain>): void
  },
  isOwnPage: (url: string) => boolean,
) {
  const pages = new WeakMap<WebContents, ServicePage<MessagePortMain>>()

  ipcMain.on('rapport:request-port', (event) => {
    if (!isOwnPage(event.senderFrame?.url ?? '')) return
    supervisor.connect(pageOf(event.sender))
  })

  function pageOf(contents: WebContents): ServicePage<MessagePortMain> {
    const known = pages.get(contents)
    if (known) return known
    const page = createPage(contents)
    pages.set(contents, page)
    contents.once('destroyed', () => supervisor.disconnect(page))
    return page
  }
}

function createPage(contents: WebContents): ServicePage<MessagePortMain> {
  return {
    openChannel() {
      const { port1, port2 } = new MessageChannelMain()
      if (!contents.isDestroyed()) contents.postMessage('rapport:port', null, [port1])
      return port2
    },
    showState(state) {
      if (!contents.isDestroyed()) contents.send('rapport:service-state', state)
    },
  }
}
