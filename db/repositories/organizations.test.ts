import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RowChange } from '#shared/model/change-set.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationFilter, OrganizationSort } from '#shared/model/organization-filter.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { testService } from '../../tests/support/test-service.ts'
import { organizations } from '../schema/organizations.ts'
import { openStore, type Store } from '../store.ts'
import { applyChangeSet } from '../write-path/apply-change-set.ts'
import { insertRecord } from '../write-path/record-changes.ts'
import { countOrganizations } from './organization-counts.ts'
import { organizationPage, selectedOrganizations } from './organizations.ts'

/** More than are checked one by one, so that a common word is one. */
const size = 1_300

const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Buyers and suppliers in turn, every other one spoken with; a third of them in Ningbo. */
function filledStore(): Store {
  const opened = openStore({ dataDir: folder, clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store } = opened
  const changes = Array.from({ length: size }, (_, i): RowChange => {
    const name = i % 5 === 0 ? `贸易${i}行` : `宁波${i}贸易`
    return insertRecord(organizations, store.newId(), {
      legalName: name,
      isBuyer: i % 2 === 0,
      isSupplier: i % 2 === 1,
      city: i % 3 === 0 ? '宁波市' : '杭州市',
      tier: i % 7 === 0 ? 'A' : 'B',
      ...(i % 4 === 0 ? { lastContactKnownOn: `2025-${String((i % 11) + 1).padStart(2, '0')}-11` } : {}),
    })
  })
  applyChangeSet(store, { kind: 'edit', label: 'test', actorId: null, changes })
  return store
}

const names = (store: Store, filter: OrganizationFilter, sort: OrganizationSort[], offset = 0, limit = 500) =>
  organizationPage(store, { filter, sort, offset, limit }).rows.map(({ legalName }) => legalName)

function wholeList(store: Store, filter: OrganizationFilter, sort: OrganizationSort[]): string[] {
  const all = [...selectedOrganizations(store, { type: 'filter', filter, exceptIds: [] }, sort)]
  return all.flat().map(({ legalName }) => legalName)
}

describe('a page', () => {
  const filters: Array<[string, OrganizationFilter]> = [
    ['everything', {}],
    ['buyers', { role: 'buyer' }],
    ['a common word', { role: 'buyer', text: '贸易' }],
    ['a common word in one city', { role: 'buyer', text: '贸易', cities: ['宁波市'] }],
    ['a rare word', { text: '贸易1' }],
    ['a rare word of one tier', { text: '贸易1', tiers: ['A'] }],
  ]
  const sorts: Array<[string, OrganizationSort[]]> = [
    ['as it comes', []],
    ['by last contact', [{ column: 'lastContactOn', direction: 'desc' }]],
    ['by last contact, the longest silent first', [{ column: 'lastContactOn', direction: 'asc' }]],
    ['by tier', [{ column: 'tier', direction: 'asc' }]],
    [
      'by city and name',
      [
        { column: 'city', direction: 'asc' },
        { column: 'legalName', direction: 'desc' },
      ],
    ],
  ]
  const store = filledStore()
  const lists = filters.flatMap(([of, filter]) => sorts.map(([order, sort]) => ({ of, order, filter, sort })))
  test.each(lists)('of $of $order is the same stretch of the whole list at any depth', ({ filter, sort }) => {
    const whole = wholeList(store, filter, sort)
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBe(countOrganizations(store, filter))
    for (const offset of [0, 100, Math.floor(whole.length / 2), whole.length - 30, whole.length + 10]) {
      if (offset < 0) continue
      expect(names(store, filter, sort, offset, 100)).toEqual(whole.slice(offset, offset + 100))
    }
  })

  test('says how many there are where that is known by the way', () => {
    const total = (filter: OrganizationFilter, limit = 100) =>
      organizationPage(store, { filter, sort: [], offset: 0, limit }).total
    expect(total({ role: 'buyer' })).toBe(650)
    expect(total({ role: 'buyer', text: '贸易' })).toBe(650)
    expect(total({ text: '贸易1295' })).toBe(1)
    // A page that is not full is the last one.
    expect(total({ tiers: ['A'], cities: ['杭州市'] }, 500)).toBe(
      countOrganizations(store, { tiers: ['A'], cities: ['杭州市'] }),
    )
  })

  test('leaves a count that takes long to be asked for, and knows it from then on', () => {
    const filter: OrganizationFilter = { tiers: ['B'] }
    const page = { filter, sort: [], offset: 0, limit: 100 }
    expect(organizationPage(store, page).total).toBeNull()
    const total = countOrganizations(store, filter)
    expect(total).toBe(1_114)
    expect(organizationPage(store, page).total).toBe(total)
    expect(organizationPage(store, { ...page, offset: 100 }).total).toBe(total)
  })
})

describe('rows picked by hand', () => {
  const small = () => {
    const { store } = testService()
    const add = (legalName: string, more: Record<string, unknown> = {}) => {
      const id = OrganizationId.parse(store.newId())
      const change = insertRecord(organizations, id, { legalName, isBuyer: true, ...more })
      applyChangeSet(store, { kind: 'edit', label: 'test', actorId: null, changes: [change] })
      return id
    }
    const shown = (ids: OrganizationId[], order: { sort?: OrganizationSort[]; text?: string } = {}) => {
      const selection = {
        type: 'ids',
        ids,
        ...(order.text === undefined ? {} : { text: order.text }),
      } as const
      return [...selectedOrganizations(store, selection, order.sort)].flat().map(({ legalName }) => legalName)
    }
    return { store, add, shown }
  }

  test('come as the grid shows them, not as they were picked', () => {
    const { add, shown } = small()
    const [hai, bei, an] = [
      add('海天', { annualPurchase: 5 }),
      add('北方', { annualPurchase: 9 }),
      add('安泰'),
    ]
    expect(shown([hai, bei, an])).toEqual(['安泰', '北方', '海天'])
    expect(shown([hai, bei], { sort: [{ column: 'annualPurchase', direction: 'desc' }] })).toEqual([
      '北方',
      '海天',
    ])
    expect(shown([hai, bei], { sort: [{ column: 'annualPurchase', direction: 'asc' }] })).toEqual([
      '海天',
      '北方',
    ])
  })

  test('of a list narrowed by words come as search ranks them', () => {
    const { add, shown } = small()
    const ids = [add('安泰海天'), add('海天'), add('海天股份'), add('别的')]
    expect(shown(ids, { text: '海天' })).toEqual(['海天', '海天股份', '安泰海天', '别的'])
  })
})

describe('a moment', () => {
  test('belongs to the day it was where the reader is', () => {
    // 2026-03-05 begins in Shanghai at 16:00 UTC of the day before.
    const clock = fixedClock('2026-03-04T15:59:59.999Z')
    const { store } = testService({ clock })
    const add = (legalName: string) =>
      applyChangeSet(store, {
        kind: 'edit',
        label: 'test',
        actorId: null,
        changes: [insertRecord(organizations, store.newId(), { legalName, isBuyer: true })],
      })
    add('昨天最后')
    clock.set('2026-03-04T16:00:00.000Z')
    add('今天最早')
    clock.set('2026-03-05T15:59:59.999Z')
    add('今天最后')
    clock.set('2026-03-05T16:00:00.000Z')
    add('明天最早')
    const found = (
      op: 'equals' | 'before' | 'after' | 'inRange',
      value: string,
      to: string | null = null,
    ) => {
      const on = { value: LocalDate.parse(value), to: to === null ? null : LocalDate.parse(to) }
      return names(store, { columns: [{ type: 'date', column: 'createdAt', op, ...on }] }, [
        { column: 'createdAt', direction: 'asc' },
      ])
    }
    expect(found('equals', '2026-03-05')).toEqual(['今天最早', '今天最后'])
    expect(found('before', '2026-03-05')).toEqual(['昨天最后'])
    expect(found('after', '2026-03-05')).toEqual(['明天最早'])
    expect(found('inRange', '2026-03-04', '2026-03-05')).toEqual(['昨天最后', '今天最早', '今天最后'])
    expect(found('inRange', '2026-03-06')).toEqual(['明天最早'])
  })
})
