import { expect, test } from 'vitest'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { Visit } from '#shared/model/visit.ts'
import { draftToVisit } from '../draft/draft-to-visit.ts'
import { correctionOf, visitToDraft } from './visit-to-draft.ts'

const at = Instant.parse(new Date('2026-03-05T10:30:12.345').toISOString())
const visit: Visit = {
  id: VisitId.parse('0197a000-0000-7000-8000-00000000000a'),
  organizationId: OrganizationId.parse('0197a000-0000-7000-8000-000000000001'),
  contactId: ContactId.parse('0197a000-0000-7000-8000-000000000002'),
  kind: 'call',
  happenedAt: at,
  happenedOn: LocalDate.parse('2026-03-05'),
  durationMinutes: 5,
  outcome: 'interested',
  summary: '要三台注塑机',
  participants: ['王芳'],
  dealsHeard: null,
  needsHeard: '注塑机',
  nextStep: '周三前寄样品',
  nextStepDueOn: LocalDate.parse('2026-03-11'),
  attachments: [],
  userId: null,
  isDemo: false,
  corrections: 0,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
}
const present = { now: new Date('2026-03-20T09:00:00').getTime(), today: LocalDate.parse('2026-03-20') }

function corrected(part: Partial<ReturnType<typeof visitToDraft>>) {
  const input = draftToVisit({ ...visitToDraft(visit), ...part }, present)
  return input.ok ? correctionOf(visit, input.visit) : input
}

test('opened and saved without a change, nothing is written', () => {
  expect(corrected({})).toEqual({})
})

test('only what was put right is written', () => {
  expect(corrected({ note: '要五台注塑机' })).toEqual({ summary: '要五台注塑机' })
})

test('an hour that was wrong moves the moment, not the day', () => {
  expect(corrected({ happenedTime: '15:00' })).toEqual({
    happenedAt: new Date('2026-03-05T15:00:00').toISOString(),
  })
})

test('the promise is taken back', () => {
  expect(corrected({ nextStep: '', nextStepDueOn: null })).toEqual({ nextStep: null, nextStepDueOn: null })
})

test('words with a day in them keep the day that was given', () => {
  expect(corrected({ nextStep: '下周三再打' })).toEqual({ nextStep: '下周三再打' })
})
