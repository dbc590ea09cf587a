import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { PrintLayout } from '#shared/model/follow-up-list.ts'
import { contentWidth } from '../paper/paper-size.ts'
import { isCrowded } from '../paper/print-columns.ts'
import { isWaitingFor, presetList, presets } from './presets.ts'

const thursday = LocalDate.parse('2026-03-05')

describe('the lists people keep asking for', () => {
  test('the week ends on Sunday, and what is overdue comes along', () => {
    expect(presetList('ownerWeek', thursday, {}).filter).toEqual({ dueUntil: '2026-03-08' })
  })

  test('a trip takes everything open in its cities', () => {
    const chosen = { cities: ['杭州'], dueUntil: thursday, text: '样品' }
    expect(presetList('cityTrip', thursday, chosen).filter).toEqual({ cities: ['杭州'] })
  })

  test('a call sheet is of one import', () => {
    expect(presetList('callSheet', thursday, { importId: 'x', cities: ['杭州'] }).filter).toEqual({
      importId: 'x',
    })
  })

  test.each(presets)('%s is a list that can be printed and read', (preset) => {
    const { layout } = presetList(preset, thursday, {})
    expect(PrintLayout.safeParse({ ...layout, title: 'x', language: 'en' }).success).toBe(true)
    expect(new Set(layout.columns).size).toBe(layout.columns.length)
    expect(isCrowded(layout.columns, contentWidth(layout.orientation))).toBe(false)
  })
})

test('which city, which import: the one thing a preset has to ask', () => {
  expect(isWaitingFor('cityTrip', {})).toBe('city')
  expect(isWaitingFor('cityTrip', { cities: ['杭州'] })).toBeNull()
  expect(isWaitingFor('callSheet', {})).toBe('import')
  expect(isWaitingFor('callSheet', { importId: 'x' })).toBeNull()
  expect(isWaitingFor('ownerWeek', {})).toBeNull()
  expect(isWaitingFor(undefined, {})).toBeNull()
})
