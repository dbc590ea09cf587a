import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import type { contract } from '#shared/contract/contract.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { testService } from '../support/test-service.ts'

type Client = ContractRouterClient<typeof contract>
type Transport = { name: string; connect(): Promise<Client> }

const transports: Transport[] = [
  {
    name: 'in-process',
    connect: async () => {
      const { service } = testService()
      return createRouterClient(service.router, { context: service.context })
    },
  },
  {
    name: 'message port',
    connect: async () => {
      const { service } = testService()
      const { port1, port2 } = new MessageChannel()
      new PortHandler(service.router).upgrade(port1, { context: service.context })
      port1.start()
      port2.start()
      onTestFinished(() => port1.close())
      return createORPCClient(new PortLink({ port: port2 }))
    },
  },
  {
    name: 'web socket',
    connect: async () => {
      const { service } = testService()
      const server = createServer()
      const sockets = new WebSocketServer({ server })
      const handler = new SocketHandler(service.router)
      sockets.on('connection', (socket) => handler.upgrade(socket, { context: service.context }))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      const websocket = new WebSocket(`ws://127.0.0.1:${port}`)
      onTestFinished(() => {
        websocket.close()
        sockets.close()
        server.close()
      })
      return createORPCClient(new SocketLink({ websocket }))
    },
  },
]

const huawei = { ...emptyOrganization, legalName: '深圳华威电子有限公司', tags: ['春交会'] }

describe.each(transports)('over $name', ({ connect }) => {
  test('a buyer that was created is found again as it was entered', async () => {
    const client = await connect()
    const { id, changeSetId } = await client.organizations.create({ organization: huawei, contacts: [] })
    expect(changeSetId).not.toBeNull()
    expect(await client.organizations.get({ id })).toMatchObject({
      legalName: huawei.legalName,
      tags: ['春交会'],
    })
  })

  test('an unknown buyer is a typed error, not a sentence', async () => {
    const client = await connect()
    const nobody = OrganizationId.parse('01890000-0000-7000-8000-000000000000')
    await expect(client.organizations.get({ id: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('input of the wrong shape is refused before it reaches the store', async () => {
    const client = await connect()
    const nameless = { organization: { ...huawei, legalName: ' ' }, contacts: [] }
    await expect(client.organizations.create(nameless)).rejects.toBeInstanceOf(ORPCError)
    expect(await client.organizations.count({ filter: {} })).toEqual({ total: 0 })
  })

  test('a write is told to everyone who listens', async () => {
    const client = await connect()
    const feed = await client.changes.feed()
    const next = feed.next()
    const { id, changeSetId } = await client.organizations.create({ organization: huawei, contacts: [] })
    expect((await next).value).toMatchObject({
      changeSetId,
      tables: ['organizations'],
      organizationIds: [id],
    })
    await feed.return?.(undefined)
  })

  test('a file goes over and comes back byte for byte', async () => {
    const client = await connect()
    const bytes = new Uint8Array(300_000).map((_, position) => position % 251)
    const attachment = await client.visits.addAttachment({
      file: new File([bytes], '名片.jpg', { type: 'image/jpeg' }),
    })
    const back = await client.visits.readAttachment({ hash: attachment.hash, name: attachment.name })
    expect(back.name).toBe('名片.jpg')
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
  })
})
