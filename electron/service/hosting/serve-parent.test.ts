import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { MessageFromService } from '#shared/contract/desktop-service-messages.ts'
import { createRpcConnections } from './rpc-connections.ts'
import { serveParent } from './serve-parent.ts'

const router = {
  greet: os.input(z.string()).handler(({ input }) => `你好，${input}`),
  keep: os
    .input(z.file())
    .handler(async ({ input }) => new File([await input.bytes()], input.name, { type: input.type })),
  count: os.handler(async function* ({ signal }) {
    for (let number = 1; !signal?.aborted; number++) yield number
  }),
  fail: os.handler(() => {
    throw new Error('the disk is on fire')
  }),
}

/** The service on one side; on the other what main does with its pipe: relaying a page's port. */
function setUp() {
  const toParent: MessageFromService[] = []
  let toService: (message: unknown) => void = () => {}
  const pages = new Map<number, { postMessage(data: unknown): void }>()
  const logError = vi.fn()
  const onShutdown = vi.fn()
  const onWake = vi.fn()
  const onSecret = vi.fn()
  serveParent(
    {
      // A clone, as the pipe between processes makes one.
      send: async (message) => {
        const copy = structuredClone(message)
        toParent.push(copy)
        if (copy.type === 'data') pages.get(copy.connection)?.postMessage(copy.data)
        await new Promise(setImmediate)
      },
      onMessage: (listener) => {
        toService = listener
      },
    },
    createRpcConnections({ router, context: {} }, logError),
    { shutdown: onShutdown, wake: onWake, secretAnswer: onSecret },
  )

  function openPage(connection: number) {
    const { port1, port2 } = new MessageChannel()
    pages.set(connection, port2)
    toService({ type: 'connect', connection })
    port2.on('message', (data: unknown) => toService(structuredClone({ type: 'data', connection, data })))
    port1.start()
    port2.start()
    const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: port1 }))
    return {
      client,
      close() {
        toService({ type: 'disconnect', connection })
        port1.close()
        port2.close()
      },
    }
  }
  return {
    openPage,
    toParent,
    logError,
    onShutdown,
    onWake,
    onSecret,
    toService: (message: unknown) => toService(message),
  }
}

describe('the service behind main’s pipe', () => {
  test('says when it is ready', () => {
    expect(setUp().toParent[0]).toEqual({ type: 'ready' })
  })

  test('answers several pages, each with its own answers', async () => {
    const { openPage } = setUp()
    const [first, second] = [openPage(1), openPage(2)]
    const answers = await Promise.all([first.client.greet('王'), second.client.greet('李')])
    expect(answers).toEqual(['你好，王', '你好，李'])
    first.close()
    expect(await second.client.greet('赵')).toBe('你好，赵')
    second.close()
  })

  test('a file arrives and returns byte for byte', async () => {
    const { openPage } = setUp()
    const page = openPage(1)
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256)
    const kept = await page.client.keep(new File([bytes], '春季展会.xlsx', { type: 'application/x-sheet' }))
    expect(kept.name).toBe('春季展会.xlsx')
    expect(await kept.bytes()).toEqual(bytes)
    page.close()
  })

  test('a stream ends when its page goes away', async () => {
    const { openPage, toParent } = setUp()
    const page = openPage(1)
    const numbers = await page.client.count()
    expect((await numbers.next()).value).toBe(1)
    expect((await numbers.next()).value).toBe(2)
    page.close()
    await vi.waitFor(async () => {
      const before = toParent.length
      await new Promise(setImmediate)
      expect(toParent.length).toBe(before)
    })
  })

  test('an unexpected failure is logged and answered, not swallowed', async () => {
    const { openPage, logError } = setUp()
    const page = openPage(1)
    await expect(page.client.fail()).rejects.toThrow()
    expect(logError.mock.calls[0]?.[0]).toContain('the disk is on fire')
    page.close()
  })

  test('shuts down when told, and ignores what it does not understand', () => {
    const { toService, onShutdown } = setUp()
    for (const nonsense of [null, 5, {}, { type: 'data' }, { type: 'data', connection: 1, data: {} }])
      toService(nonsense)
    expect(onShutdown).not.toHaveBeenCalled()
    toService({ type: 'shutdown' })
    expect(onShutdown).toHaveBeenCalledOnce()
  })

  test('passes on what main says to the service itself', () => {
    const { toService, onWake, onSecret } = setUp()
    toService({ type: 'wake' })
    toService({ type: 'secret', request: 7, answer: 'kept' })
    toService({ type: 'secret', request: 8, answer: { not: 'an answer' } })
    toService({ type: 'secret', request: 'nine', answer: true })
    expect(onWake).toHaveBeenCalledOnce()
    expect(onSecret.mock.calls).toEqual([
      [7, 'kept'],
      [8, null],
    ])
  })
})
