import { describe, expect, test } from 'vitest'
import { everything, noSelection, setRows } from '#renderer/ui/grid/grid-selection.ts'
import {
  compactFilter,
  isNarrowed,
  toOrganizationSelection,
  withConditions,
  withoutCondition,
} from './list-filter.ts'

const id = '01890000-0000-7000-8000-000000000001'

describe('what narrows a list', () => {
  test('emptied parts are no parts: two lists that show the same have one key', () => {
    expect(compactFilter({ role: 'buyer', tiers: [], text: '', territories: undefined })).toEqual({
      role: 'buyer',
    })
  })

  test('it is one list in whatever order its parts were chosen', () => {
    expect(JSON.stringify(compactFilter({ text: '海天', role: 'buyer', tiers: ['A'] }))).toBe(
      JSON.stringify(compactFilter({ role: 'buyer', tiers: ['A'], text: '海天' })),
    )
  })

  test('the role alone is not a filter, a tier that is not set is one', () => {
    expect(isNarrowed({ role: 'supplier', text: '' })).toBe(false)
    expect(isNarrowed({ role: 'supplier', tiers: [null] })).toBe(true)
    expect(isNarrowed({ notContactedForDays: 0 })).toBe(true)
  })
})

describe('conditions on columns', () => {
  const inCity = { type: 'text', column: 'city', op: 'contains', value: '广州' } as const

  test('a column has one condition: the newer replaces the older', () => {
    const once = withConditions({}, [inCity])
    expect(withConditions(once, [{ ...inCity, value: '深圳' }]).columns).toEqual([
      { ...inCity, value: '深圳' },
    ])
    expect(withoutCondition(once, 'city').columns).toEqual([])
  })

  test('a column the service does not know is left out', () => {
    expect(withConditions({}, [{ ...inCity, column: 'shoeSize' }]).columns).toEqual([])
  })
})

describe('picked rows', () => {
  test('rows picked by hand go by their ids, all of them by the filter', () => {
    const filter = { role: 'buyer' } as const
    expect(toOrganizationSelection(setRows(noSelection, [id], true), filter)).toEqual({
      type: 'ids',
      ids: [id],
    })
    // Their order is that of the list, which words decide.
    expect(
      toOrganizationSelection(setRows(noSelection, [id], true), { ...filter, text: '海天' }),
    ).toMatchObject({ type: 'ids', text: '海天' })
    expect(toOrganizationSelection(setRows(everything, [id], false), filter)).toEqual({
      type: 'filter',
      filter,
      exceptIds: [id],
    })
  })
})
