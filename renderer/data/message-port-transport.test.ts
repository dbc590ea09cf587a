import { createORPCClient } from '@orpc/client'
import { oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { DesktopApi, ServiceState } from '#shared/contract/desktop.ts'
import { isConnectionLost } from './connection-lost.ts'
import { connectByMessagePort } from './message-port-transport.ts'
import { createServiceConnection } from './service-connection.ts'

const contract = { hello: oc.output(z.string()), wait: oc.output(z.string()) }

/** A window with a preload in it, and a service that can be started anew. */
function desktopWindow() {
  const page = new EventTarget()
  const connection = createServiceConnection({ timeLimitOf: () => 60_000 })
  let tellState: (state: ServiceState) => void = () => {}
  const ports: MessagePort[] = []
  const start = (words: string) => {
    const { port1, port2 } = new MessageChannel()
    const service = implement(contract)
    const router = {
      hello: service.hello.handler(() => words),
      wait: service.wait.handler(() => new Promise(() => {})),
    }
    new RPCHandler(router).upgrade(port1)
    port1.start()
    ports.push(port1, port2)
    const event = new MessageEvent('message', { data: { type: 'rapport:port' }, ports: [port2] })
    Object.defineProperty(event, 'source', { value: page })
    page.dispatchEvent(event)
  }
  const desktop: Pick<DesktopApi, 'onServiceState' | 'requestServicePort'> = {
    requestServicePort: () => start('first'),
    onServiceState: (listener) => {
      tellState = listener
      return () => {}
    },
  }
  connectByMessagePort(connection, desktop, page)
  const close = () => {
    for (const port of ports) port.close()
  }
  const client = createORPCClient<{ hello: () => Promise<string>; wait: () => Promise<string> }>(
    connection.link,
  )
  return {
    client,
    connection,
    page,
    start,
    tell: (state: ServiceState) => tellState(state),
    close,
  }
}

test('calls go over the port the preload hands over', async () => {
  const { client, close } = desktopWindow()
  expect(await client.hello()).toBe('first')
  close()
})

test('a restarted service breaks what was under way and takes what comes', async () => {
  const { client, connection, start, tell, close } = desktopWindow()
  expect(await client.hello()).toBe('first')
  const underWay = client.wait().catch(isConnectionLost)
  await client.hello()
  tell({ state: 'restarting', attempt: 1 })
  expect(await underWay).toBe(true)
  expect(connection.getState()).toBe('lost')
  const next = client.hello()
  start('second')
  expect(await next).toBe('second')
  close()
})

test('a message from elsewhere hands over nothing', async () => {
  const { client, page, close } = desktopWindow()
  await client.hello()
  const { port2 } = new MessageChannel()
  page.dispatchEvent(new MessageEvent('message', { data: { type: 'rapport:port' }, ports: [port2] }))
  expect(await client.hello()).toBe('first')
  port2.close()
  close()
})
