import { expect, test, vi } from 'vitest'
import {
  type MessageFromService,
  parseMessageFromService,
  parseMessageToService,
} from '#shared/contract/desktop-service-messages.ts'
import { secretsOfParent } from './secrets-of-parent.ts'

/** The shell on the other side, which has a key store or none. */
function setUp(keeps: boolean) {
  const kept = new Map<string, string | null>()
  const secrets = secretsOfParent((message: MessageFromService) => {
    const asked = parseMessageFromService(structuredClone(message))
    if (asked?.type !== 'secret') throw new Error('not understood')
    const { request, ask } = asked
    if (ask.act === 'set') kept.set(ask.name, ask.value)
    const answer = ask.act === 'keeps' ? keeps : ask.act === 'get' ? (kept.get(ask.name) ?? null) : true
    const answered = parseMessageToService({ type: 'secret', request, answer })
    if (answered?.type !== 'secret') throw new Error('not understood')
    setImmediate(() => secrets.receive(answered.request, answered.answer))
  })
  return secrets
}

test('asks the shell, and keeps the answers apart', async () => {
  const secrets = setUp(true)
  await secrets.set('mailPassword', 'one')
  await secrets.set('smsSecret', 'two')
  expect(await Promise.all([secrets.get('smsSecret'), secrets.get('mailPassword'), secrets.keeps()])).toEqual(
    ['two', 'one', true],
  )
  await secrets.set('mailPassword', null)
  expect(await secrets.get('mailPassword')).toBeNull()
})

test('a shell without a key store says so', async () => {
  expect(await setUp(false).keeps()).toBe(false)
})

test('a shell that never answers has nothing', async () => {
  vi.useFakeTimers()
  try {
    const secrets = secretsOfParent(() => {})
    const asking = secrets.get('mailPassword')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await asking).toBeNull()
    secrets.receive(1, 'too late')
  } finally {
    vi.useRealTimers()
  }
})

test.each([
  { type: 'secret', request: 1, ask: { act: 'get', name: 'other' } },
  { type: 'secret', request: 1, ask: { act: 'set', name: 'mailPassword', value: 3 } },
  { type: 'secret', request: '1', ask: { act: 'keeps' } },
  { type: 'secret', request: 1, ask: { act: 'list' } },
  { type: 'secret', request: 1 },
])('main does not act on %o', (message) => {
  expect(parseMessageFromService(message)).toBeNull()
})
