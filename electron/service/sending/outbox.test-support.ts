import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, TouchpointId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import type { Outbox } from './outbox.ts'
import type { SendingTime } from './send-batch.ts'

export const testId = (number: number): TouchpointId =>
  TouchpointId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`)

export const approvedGreeting = (number: number, change: Partial<Touchpoint> = {}): Touchpoint => ({
  id: testId(number),
  contactId: ContactId.parse(`01900000-0000-7000-9000-${String(number).padStart(12, '0')}`),
  organizationId: OrganizationId.parse('01900000-0000-7000-a000-000000000001'),
  occasionId: OccasionId.parse('mid-autumn'),
  year: 2026,
  occursOn: LocalDate.parse('2026-09-25'),
  planId: null,
  sendOn: LocalDate.parse('2026-09-25'),
  sendAt: '09:00',
  ownerId: null,
  channel: 'email',
  address: `buyer${number}@example.com`,
  language: 'zh-CN',
  templateId: null,
  variant: null,
  subject: '中秋快乐',
  body: `第${number}位朋友，中秋快乐！`,
  state: 'approved',
  issues: [],
  skipReason: null,
  mergedIntoId: null,
  approvedAt: Instant.parse('2026-09-20T01:00:00.000Z'),
  approvedBy: null,
  attemptedAt: null,
  attempts: 0,
  sentAt: null,
  repliedAt: null,
  replyVisitId: null,
  failure: null,
  cost: null,
  ...change,
})

/** An outbox without a store, which refuses steps that are not in a greeting's life. `log` is what was told it, in order. */
export function memoryOutbox(greetings: readonly Touchpoint[]) {
  const byId = new Map(greetings.map((greeting) => [greeting.id, { ...greeting }]))
  const log: string[] = []
  const all = () => [...byId.values()]
  const find = (id: TouchpointId): Touchpoint => {
    const found = byId.get(id)
    if (!found) throw new Error(`no greeting ${id}`)
    return found
  }
  const move = (id: TouchpointId, from: Touchpoint['state'], change: Partial<Touchpoint>) => {
    const found = find(id)
    if (found.state !== from) throw new Error(`${change.state} after ${found.state}`)
    Object.assign(found, change)
    log.push(`${change.state} ${Number(id.slice(-12))}`)
  }
  const outbox: Outbox = {
    due: (selection) =>
      all()
        .filter(({ state }) => state === 'approved')
        .filter(({ id }) => selection?.type !== 'ids' || selection.ids.includes(id))
        .map((greeting) => ({ ...greeting })),
    approved: (channel) => all().filter((each) => each.state === 'approved' && each.channel === channel),
    message: ({ subject, body }) => ({ subject, body: body ?? '', problems: [], segments: null }),
    recipientName: ({ id }) => `买家${Number(id.slice(-12))}`,
    begin: (id) => {
      if (find(id).state !== 'approved') return false
      move(id, 'approved', { state: 'sending', attempts: find(id).attempts + 1 })
      return true
    },
    sent: (id, result) => move(id, 'sending', { state: 'sent', ...result }),
    failed: (id, failure) => move(id, 'sending', { state: 'failed', failure }),
    putBack: (id) => move(id, 'sending', { state: 'approved' }),
    unknown: (id, failure) => move(id, 'sending', { state: 'unknown', failure }),
    counts: () => ({ approved: 0, unknown: 0, failed: 0 }),
  }
  return { outbox, log, find, stateOf: (number: number) => find(testId(number)).state }
}

/** Time that passes only by waiting; a wait is over at once. */
export function fakeTime(now = '2026-09-25T01:00:00.000Z') {
  let elapsed = 0
  const time: SendingTime = {
    nowInstant: () => Instant.parse(new Date(Date.parse(now) + elapsed).toISOString()),
    elapsed: () => elapsed,
    wait: async (milliseconds) => {
      elapsed += milliseconds
    },
  }
  return {
    time,
    pass: (milliseconds: number) => {
      elapsed += milliseconds
    },
  }
}
