import { describe, expect, test } from 'vitest'
import { VisitKind, VisitOutcome } from '../../model/visit.ts'
import { isTwoWayContact } from './two-way-contact.ts'

const outcomes = [null, ...VisitOutcome.options]

describe('a two-way contact', () => {
  test.each(['call', 'visit', 'meeting', 'event', 'wechat'] as const)(
    'a %s is one, whatever came of it, unless nobody answered',
    (kind) => {
      const silent = outcomes.filter((outcome) => !isTwoWayContact({ kind, outcome }))
      expect(silent).toEqual(['noAnswer'])
    },
  )

  test.each(['email', 'sms', 'fax'] as const)('a %s is one only when it was answered', (kind) => {
    const silent = outcomes.filter((outcome) => !isTwoWayContact({ kind, outcome }))
    expect(silent).toEqual([null, 'noAnswer'])
  })

  test('every kind is one or the other', () => {
    expect(VisitKind.options.filter((kind) => isTwoWayContact({ kind, outcome: 'reached' }))).toEqual(
      VisitKind.options,
    )
    expect(VisitKind.options.filter((kind) => isTwoWayContact({ kind, outcome: 'noAnswer' }))).toEqual([])
  })
})
