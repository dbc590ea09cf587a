import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Carrier, Fate } from './carrier.ts'
import { approvedGreeting, fakeTime, memoryOutbox, testId } from './outbox.test-support.ts'
import { sendBatch } from './send-batch.ts'

const line = { code: 'unreachable', detail: null } as const
const cut: Fate = { type: 'unknown', failure: 'cut', problem: line, stops: false }
const later: Fate = { type: 'notNow', failure: 'try later' }
const no: Fate = { type: 'failed', failure: 'no such mailbox' }
const sent: Fate = { type: 'sent' }

type Step = { fate: Fate; handsOver: boolean }
const step = (fate: Fate, handsOver = fate.type === 'sent' || fate.type === 'unknown'): Step => ({
  fate,
  handsOver,
})

/** A carrier that does as told, message by message, try by try; what is not told is sent. */
function setUp(count: number, told: Record<number, Step[]> = {}, perMinute = 1_000) {
  const fake = memoryOutbox(Array.from({ length: count }, (_, index) => approvedGreeting(index + 1)))
  const { time, pass } = fakeTime()
  const received: { number: number; at: number }[] = []
  const results: string[] = []
  const carrier: Carrier<number> = {
    async send(number, handOver) {
      const { fate, handsOver } = told[number]?.shift() ?? step(sent)
      if (handsOver && !handOver()) return { type: 'withdrawn' }
      if (fate.type === 'sent' || fate.type === 'unknown') received.push({ number, at: time.elapsed() })
      return fate
    },
    close: () => {},
  }
  const leaving = new AbortController()
  const run = (onPutOff = () => false) =>
    sendBatch<number>({
      touchpoints: fake.outbox.due(null),
      prepare: async ({ id }) => ({ ok: true, letter: Number(id.slice(-12)), cost: 5 }),
      carrier,
      outbox: fake.outbox,
      busy: () => null,
      perMinute,
      turns: { latest: [] },
      time,
      signal: leaving.signal,
      onResult: (id, result) => results.push(`${Number(id.slice(-12))} ${result}`),
      onPutOff,
    })
  return { ...fake, run, received, results, leaving, pass, time }
}

describe('a batch of messages', () => {
  test('each is written down as on its way before it leaves, and its result after', async () => {
    const { run, log, find } = setUp(2)
    expect(await run()).toBeNull()
    expect(log).toEqual(['sending 1', 'sent 1', 'sending 2', 'sent 2'])
    expect(find(testId(1))).toMatchObject({ sentAt: '2026-09-25T01:00:00.000Z', cost: 5, attempts: 1 })
  })

  test('one that is refused does not stop the others', async () => {
    const { run, results } = setUp(3, { 2: [step(no)] })
    expect(await run()).toBeNull()
    expect(results).toEqual(['1 sent', '2 failed', '3 sent'])
  })

  test('“not now” comes again after the others, and is tried a few times', async () => {
    const { run, results, log } = setUp(3, { 1: [step(later), step(later, true)] })
    expect(await run()).toBeNull()
    expect(results).toEqual(['2 sent', '3 sent', '1 sent'])
    // After its text it was on its way, and taken back.
    expect(log).toEqual([
      'sending 2',
      'sent 2',
      'sending 3',
      'sent 3',
      'sending 1',
      'approved 1',
      'sending 1',
      'sent 1',
    ])
  })

  test('always “not now” stays approved, for another time', async () => {
    const { run, results, stateOf, time } = setUp(2, { 1: Array.from({ length: 9 }, () => step(later)) })
    expect(await run()).toBeNull()
    expect(results).toEqual(['2 sent'])
    expect(stateOf(1)).toBe('approved')
    expect(time.elapsed()).toBe(155_000)
  })

  test('put off often enough it failed', async () => {
    const { run, stateOf, find } = setUp(2, { 1: Array.from({ length: 9 }, () => step(later)) })
    await run(() => true)
    expect(stateOf(1)).toBe('failed')
    expect(find(testId(1)).failure).toBe('try later')
  })

  test('a line that is down stops everything and leaves what was not sent as it was', async () => {
    const { run, results, stateOf } = setUp(4, { 2: [step({ type: 'stopped', problem: line })] })
    expect(await run()).toEqual(line)
    expect(results).toEqual(['1 sent'])
    expect([2, 3, 4].map(stateOf)).toEqual(['approved', 'approved', 'approved'])
  })

  test('a stop after the text, with a clear no, takes that one back', async () => {
    const { run, stateOf } = setUp(2, { 1: [step({ type: 'stopped', problem: line }, true)] })
    await run()
    expect([1, 2].map(stateOf)).toEqual(['approved', 'approved'])
  })

  test('a fate nobody knows is said; three in a row and the line is given up', async () => {
    const { run, results, stateOf } = setUp(9, {
      1: [step(cut)],
      3: [step(cut)],
      4: [step(cut)],
      5: [step(cut)],
    })
    expect(await run()).toEqual(line)
    expect(results).toEqual(['1 unknown', '2 sent', '3 unknown', '4 unknown', '5 unknown'])
    expect(stateOf(6)).toBe('approved')
  })

  test('leaving stops after the current one', async () => {
    const { run, results, leaving, outbox, stateOf } = setUp(3)
    const sentBefore = outbox.sent
    outbox.sent = (id, result) => {
      sentBefore(id, result)
      leaving.abort()
    }
    expect(await run()).toBeNull()
    expect(results).toEqual(['1 sent'])
    expect(stateOf(2)).toBe('approved')
  })

  test('one withdrawn meanwhile is not sent', async () => {
    const { run, results, find, received } = setUp(2)
    const promise = run()
    find(testId(2)).state = 'ready'
    await promise
    expect(results).toEqual(['1 sent', '2 skipped'])
    expect(received.map(({ number }) => number)).toEqual([1])
  })

  test('no more a minute than the server allows', async () => {
    const { run, received } = setUp(25, {}, 10)
    await run()
    expect(received.map(({ at }) => at)).toEqual([
      ...Array.from({ length: 10 }, () => 0),
      ...Array.from({ length: 10 }, () => 60_000),
      ...Array.from({ length: 5 }, () => 120_000),
    ])
  })

  test('a store that is busy with an import is waited for, and nothing is sent twice', async () => {
    const { outbox, received, results, time, leaving } = setUp(0)
    const fake = memoryOutbox([approvedGreeting(1)])
    const busy = new Error('locked')
    let locked = 3
    const whenFree =
      <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
      (...args: Args) => {
        if (locked > 0) {
          locked -= 1
          throw busy
        }
        return act(...args)
      }
    let carried = 0
    await sendBatch<number>({
      touchpoints: fake.outbox.due(null),
      prepare: async () => ({ ok: true, letter: 1, cost: null }),
      carrier: {
        async send(_letter, handOver) {
          handOver()
          carried += 1
          locked = 1
          return sent
        },
        close: () => {},
      },
      outbox: { ...fake.outbox, begin: whenFree(fake.outbox.begin), sent: whenFree(fake.outbox.sent) },
      busy: (error) => (error === busy ? Promise.resolve() : null),
      perMinute: 10,
      turns: { latest: [] },
      time,
      signal: leaving.signal,
      onResult: (_id, result) => results.push(result),
      onPutOff: () => false,
    })
    expect(outbox.due(null)).toEqual([])
    expect(received).toEqual([])
    expect({ carried, results, state: fake.stateOf(1) }).toEqual({
      carried: 1,
      results: ['sent'],
      state: 'sent',
    })
  })

  test('whatever happens, nobody gets a message twice, and everybody’s state is true', async () => {
    const fate = fc.constantFrom<Step>(
      step(sent),
      step(no),
      step(no, true),
      step(later),
      step(later, true),
      step(cut),
      step({ type: 'stopped', problem: line }),
      step({ type: 'stopped', problem: line }, true),
    )
    const plans = fc.array(fc.array(fate, { maxLength: 5 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(plans, async (told) => {
        const plan = Object.fromEntries(told.map((steps, index) => [index + 1, [...steps]]))
        const { run, received, stateOf } = setUp(told.length, plan)
        for (let round = 0; round < 4; round++) await run()
        for (let number = 1; number <= told.length; number++) {
          const times = received.filter((each) => each.number === number).length
          expect(times).toBeLessThanOrEqual(1)
          const state = stateOf(number)
          expect(state === 'sent' || state === 'unknown').toBe(times === 1)
          expect(state).not.toBe('sending')
        }
      }),
      { numRuns: 300 },
    )
  })
})
