import { describe, expect, test } from 'vitest'
import { TouchpointId } from '#shared/model/ids.ts'
import { brokenOff, newRun, type SendResult, type SendRun, withEvent } from './send-run.ts'

const idOf = (number: number) =>
  TouchpointId.parse(`01890000-0000-7000-8000-${String(number).padStart(12, '0')}`)

const runAfter = (results: readonly SendResult[]): SendRun =>
  results.reduce<SendRun>(
    (run, result, index) =>
      withEvent(run, {
        type: 'result',
        id: idOf(index),
        result,
        failure: result === 'sent' ? null : 'badAddress',
        done: index + 1,
        total: results.length,
      }),
    newRun,
  )

describe('a round of sending', () => {
  test('counts every result and shows the last first', () => {
    const run = runAfter(['sent', 'failed', 'sent', 'unknown', 'skipped'])
    expect(run).toMatchObject({
      state: 'running',
      done: 5,
      total: 5,
      counts: { sent: 2, failed: 1, unknown: 1, skipped: 1 },
    })
    expect(run.recipients[0]).toMatchObject({ id: idOf(4), result: 'skipped' })
  })

  test('keeps everybody it did not reach, and of those it did only the last few', () => {
    const run = runAfter(Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? 'failed' : 'sent')))
    expect(run.recipients.filter(({ result }) => result === 'failed')).toHaveLength(10)
    expect(run.recipients.filter(({ result }) => result === 'sent')).toHaveLength(5)
    expect(run.counts).toMatchObject({ sent: 90, failed: 10 })
  })

  test('ends with what is left and why', () => {
    const problem = { code: 'unreachable', detail: 'ECONNREFUSED' } as const
    const stopped = withEvent(runAfter(['sent']), { type: 'stopped', problem, done: 1, total: 4 })
    expect(withEvent(stopped, { type: 'finished', sent: 1, failed: 0, left: 3 })).toMatchObject({
      state: 'ended',
      problems: [problem],
      left: 3,
    })
  })

  test('broken off, the rest is left', () => {
    expect(brokenOff({ ...runAfter(['sent', 'sent']), total: 9 })).toMatchObject({ state: 'ended', left: 7 })
    expect(brokenOff(newRun)).toMatchObject({ state: 'ended', left: 0 })
  })
})
