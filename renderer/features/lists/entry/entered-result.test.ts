import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import type { RowResult } from '#shared/model/follow-up-list.ts'
import { VisitId } from '#shared/model/ids.ts'
import { emptyResult, resultBefore, withTyped } from './entered-result.ts'

const day = (text: string) => LocalDate.parse(text)
const thursday = day('2026-03-05')

const entered: RowResult = {
  visitId: VisitId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e3'),
  outcome: 'needsQuote',
  note: '要三种规格\n月底前定',
  kind: 'visit',
  happenedOn: day('2026-03-02'),
  nextStep: '发报价',
  nextDueOn: day('2026-03-04'),
}

describe('a row entered before', () => {
  test('shows what was entered, and saved again as it is it stays as it was', () => {
    const { visitId: _, nextStep, nextDueOn, ...same } = entered
    expect(withTyped(resultBefore(entered), {}, thursday)).toEqual({
      ...same,
      step: '2026-03-04 发报价',
      next: { text: nextStep, dueOn: nextDueOn },
    })
  })

  test('only what is typed changes: a step gone by keeps its day when the note is mended', () => {
    const mended = withTyped(resultBefore(entered), { note: '要四种规格' }, thursday)
    expect(mended).toMatchObject({
      note: '要四种规格',
      outcome: 'needsQuote',
      kind: 'visit',
      happenedOn: '2026-03-02',
      next: { text: '发报价', dueOn: '2026-03-04' },
    })
  })

  test('another step is read anew, a step wiped out is none', () => {
    expect(withTyped(resultBefore(entered), { step: '下周三 寄样品' }, thursday).next).toEqual({
      text: '寄样品',
      dueOn: '2026-03-11',
    })
    expect(withTyped(resultBefore(entered), { step: '' }, thursday).next).toEqual({ text: '', dueOn: null })
  })

  test('without a next step there is nothing to type again', () => {
    expect(resultBefore({ ...entered, nextStep: null, nextDueOn: null })).toMatchObject({
      step: '',
      next: { text: '', dueOn: null },
    })
  })
})

test('an empty row is dated and called as the whole list', () => {
  expect(emptyResult({ kind: 'call', happenedOn: thursday })).toMatchObject({
    kind: 'call',
    happenedOn: thursday,
    outcome: null,
    note: '',
  })
})
