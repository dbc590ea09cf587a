import { expect, test, vi } from 'vitest'
import { isConnectionLost } from './connection-lost.ts'
import { createServiceConnection, type LiveLink } from './service-connection.ts'

const options = { context: {} }
const liveLink = (call: LiveLink['link']['call']): LiveLink & { closed: () => boolean } => {
  let isClosed = false
  return {
    link: { call },
    close: () => {
      isClosed = true
    },
    closed: () => isClosed,
  }
}
const never = () => new Promise<unknown>(() => {})
const open = (timeLimit = 60_000) => createServiceConnection({ timeLimitOf: () => timeLimit })

test('a call made before there is a connection waits for it', async () => {
  const connection = open()
  const answer = connection.link.call(['app', 'status'], undefined, options)
  connection.connected(liveLink(async (path) => path.join('.')))
  expect(await answer).toBe('app.status')
  expect(connection.getState()).toBe('online')
})

test('a call under way fails at once when the service goes away, and the next goes over the new connection', async () => {
  const connection = open()
  const first = liveLink(never)
  connection.connected(first)
  const answer = connection.link.call(['visits', 'log'], {}, options).catch(isConnectionLost)
  await Promise.resolve()
  connection.lost()
  expect(await answer).toBe(true)
  expect(first.closed()).toBe(true)
  expect(connection.getState()).toBe('lost')
  const next = connection.link.call(['visits', 'log'], {}, options)
  connection.connected(liveLink(async () => 'saved'))
  expect(await next).toBe('saved')
})

test('a new port takes over from one that never said it closed', async () => {
  const connection = open()
  connection.connected(liveLink(never))
  const answer = connection.link.call(['app', 'badges'], undefined, options).catch(isConnectionLost)
  await Promise.resolve()
  connection.connected(liveLink(never))
  expect(await answer).toBe(true)
})

test('nothing waits for ever', async () => {
  vi.useFakeTimers()
  const connection = open(15_000)
  connection.connected(liveLink(never))
  const answer = connection.link.call(['app', 'badges'], undefined, options).catch(isConnectionLost)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await answer).toBe(true)
  vi.useRealTimers()
})

test('a stream outlives the time limit and ends when the connection does', async () => {
  vi.useFakeTimers()
  const connection = open(1_000)
  async function* feed() {
    yield 1
    await never()
  }
  connection.connected(liveLink(async () => feed()))
  const stream = await connection.link.call(['changes', 'feed'], undefined, options)
  const seen: unknown[] = []
  const reading = (async () => {
    for await (const one of stream as AsyncIterable<unknown>) seen.push(one)
  })().catch(isConnectionLost)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen).toEqual([1])
  connection.lost()
  expect(await reading).toBe(true)
  vi.useRealTimers()
})

test('an error of the service itself is passed on as it is', async () => {
  const connection = open()
  const refusal = new Error('NOT_FOUND')
  connection.connected(liveLink(() => Promise.reject(refusal)))
  await expect(connection.link.call(['organizations', 'get'], {}, options)).rejects.toBe(refusal)
})
