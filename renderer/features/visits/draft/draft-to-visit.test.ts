import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { FollowUpId, OrganizationId } from '#shared/model/ids.ts'
import { draftToVisit, settledFollowUp } from './draft-to-visit.ts'
import { draftFor, hasDetails, isBlankDraft, LogDraft } from './log-draft.ts'

const haitian = OrganizationId.parse('0197a000-0000-7000-8000-000000000001')
// Thursday, 5 March 2026, half past ten where the person is.
const now = new Date('2026-03-05T10:30:00').getTime()
const present = { now, today: LocalDate.parse('2026-03-05') }
const call: LogDraft = { ...draftFor({ organizationId: haitian }), note: '要三台注塑机' }

test('a call with a note is now, today, and promises nothing', () => {
  expect(draftToVisit(call, present)).toMatchObject({
    ok: true,
    problem: null,
    visit: {
      kind: 'call',
      summary: '要三台注塑机',
      happenedAt: new Date(now).toISOString(),
      happenedOn: '2026-03-05',
      nextStep: null,
      nextStepDueOn: null,
    },
  })
})

test('the day is taken out of the words of the next step', () => {
  expect(draftToVisit({ ...call, nextStep: '下周三 寄样品' }, present)).toMatchObject({
    visit: { nextStep: '寄样品', nextStepDueOn: '2026-03-11' },
  })
})

test('a day alone is a promise without words', () => {
  expect(draftToVisit({ ...call, nextStep: '+3d' }, present)).toMatchObject({
    visit: { nextStep: null, nextStepDueOn: '2026-03-08' },
  })
})

test('a day given by itself leaves the words alone', () => {
  const dueOn = LocalDate.parse('2026-04-01')
  expect(draftToVisit({ ...call, nextStep: '3月底的报价', nextStepDueOn: dueOn }, present)).toMatchObject({
    visit: { nextStep: '3月底的报价', nextStepDueOn: '2026-04-01' },
  })
})

test('last week without an hour is that day at noon, with an hour that hour', () => {
  const lastWeek = { ...call, happenedOn: LocalDate.parse('2026-02-26') }
  expect(draftToVisit(lastWeek, present)).toMatchObject({
    visit: { happenedOn: '2026-02-26', happenedAt: new Date('2026-02-26T12:00:00').toISOString() },
  })
  expect(draftToVisit({ ...lastWeek, happenedTime: '16:45' }, present)).toMatchObject({
    visit: { happenedAt: new Date('2026-02-26T16:45:00').toISOString() },
  })
})

test.each([
  ['nobody was picked', { ...call, organizationId: null }, 'buyer'],
  ['nothing was said', { ...call, note: ' \n ' }, 'words'],
  ['it is tomorrow', { ...call, happenedOn: LocalDate.parse('2026-03-06') }, 'future'],
  ['it is this evening', { ...call, happenedTime: '18:00' }, 'future'],
  ['the hour is none', { ...call, happenedTime: '25:99' }, 'time'],
])('not saved while %s', (_, draft, gap) => {
  expect(draftToVisit(draft, present)).toEqual({ ok: false, gap })
})

test('nobody answered: the outcome alone is worth keeping', () => {
  expect(draftToVisit({ ...call, note: '', outcome: 'noAnswer' }, present).ok).toBe(true)
})

test('a draft of another version keeps what can be read', () => {
  const kept = LogDraft.parse({
    note: '聊到一半',
    kind: 'telegraph',
    outcome: 7,
    attachments: 'none',
    more: 1,
  })
  expect(kept).toMatchObject({ note: '聊到一半', kind: 'call', outcome: null, attachments: [] })
  expect(isBlankDraft(kept)).toBe(false)
})

test('picking a buyer alone is nothing to restore', () => {
  expect(isBlankDraft(draftFor({ organizationId: haitian, kind: 'visit' }))).toBe(true)
})

test('what is folded away is noticed', () => {
  expect(hasDetails(call)).toBe(false)
  expect(hasDetails({ ...call, problem: '发票抬头错了' })).toBe(true)
})

describe('what was owed', () => {
  const owed = FollowUpId.parse('0197a000-0000-7000-8000-00000000000f')
  const opened = { ...draftFor({ organizationId: haitian, followUpId: owed }), note: '聊了' }

  test('is settled by a contact', () => expect(settledFollowUp(opened)).toBe(owed))
  test('stays owed when nobody answered', () =>
    expect(settledFollowUp({ ...opened, outcome: 'noAnswer' })).toBeNull())
  test('is replaced by a new promise', () =>
    expect(settledFollowUp({ ...opened, outcome: 'callBack', nextStep: '明天' })).toBe(owed))
  test('is what a person says it is', () => {
    expect(settledFollowUp({ ...opened, settles: 'no' })).toBeNull()
    expect(settledFollowUp({ ...opened, outcome: 'noAnswer', settles: 'yes' })).toBe(owed)
  })
})
