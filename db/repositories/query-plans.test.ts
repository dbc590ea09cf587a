import { describe, expect, test } from 'vitest'
import { careFollowUpId } from '#shared/domain/cadence/care-follow-up-id.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { UserId } from '#shared/model/ids.ts'
import type { OrganizationColumn } from '#shared/model/organization-filter.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { countMatches, matchesBestFirst, matchesByLastContact } from '../search/match-pages.ts'
import { openStore, type Store } from '../store.ts'
import { buyersAtRisk } from './at-risk.ts'
import { lateProblemsSql } from './badges.ts'
import { findCareFollowUps } from './care-follow-ups.ts'
import { followUpRowsByKeys, listRowsByRefs } from './follow-up-rows.ts'
import { countFollowUps, firstFollowUps, openCareRecords } from './follow-ups.ts'
import { listRefs } from './list-refs.ts'
import { birthdaysSql, comingMoments, foundingsSql } from './moments.ts'
import { countOrganizations } from './organization-counts.ts'
import { organizationKeys } from './organization-keys.ts'
import { everybodyToGreetSql, peopleToGreetSql } from './people-to-greet.ts'
import { printedResults, recentPrintedLists } from './printed-lists.ts'
import { watchedProblems } from './problems.ts'
import { binnedCountsSql, careCountsSql, doneTodaySql, openCountsSql } from './today.ts'

const owner = UserId.parse('01890000-0000-7000-8000-000000000001')
const today = LocalDate.parse('2026-03-05')

function emptyStore(): Store {
  const opened = openStore({ dataDir: tempDir(), clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.store
}

/** How SQLite would run every statement that `ask` prepares. */
function plansOf(store: Store, ask: () => void): string[] {
  const prepare = store.sqlite.prepare.bind(store.sqlite)
  const asked: string[] = []
  store.sqlite.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof store.sqlite.prepare
  ask()
  store.sqlite.prepare = prepare as typeof store.sqlite.prepare
  return asked.map((source) => planOf(store, source))
}

function planOf(store: Store, source: string): string {
  const statement = store.sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${source}`)
  const places = (source.match(/\?/g) ?? []).length
  const names = [...new Set((source.match(/:[a-zA-Z]+/g) ?? []).map((each) => each.slice(1)))]
  const rows =
    names.length > 0
      ? statement.all(Object.fromEntries(names.map((name) => [name, ''])))
      : statement.all(...Array.from({ length: places }, () => ''))
  return rows.map(({ detail }) => detail).join('\n')
}

/** Scans of a whole table; small tables of the team itself do not count. */
const tableScans = (plan: string): string[] =>
  plan
    .split('\n')
    .filter(
      (line) =>
        /^SCAN (?!json_each|each|users|counted|printed_lists|\(|CONSTANT)/.test(line) &&
        !line.includes('USING'),
    )

describe('a page of organizations', () => {
  const sorts: Array<[string, OrganizationColumn]> = [
    ['organizations_by_name', 'legalName'],
    ['organizations_by_tier', 'tier'],
    ['organizations_by_stage', 'stage'],
    ['organizations_by_annual_purchase', 'annualPurchase'],
    ['organizations_by_last_contact', 'lastContactOn'],
    ['organizations_by_next_due', 'nextDueOn'],
    ['organizations_by_region', 'province'],
    ['organizations_by_owner', 'ownerId'],
    ['organizations_by_created', 'createdAt'],
  ]
  const directions = ['asc', 'desc'] as const
  const roles = ['buyer', 'supplier', undefined] as const

  test.each(sorts)(
    'is cut out of %s as it stands, whatever the role and from whichever end',
    (index, column) => {
      const store = emptyStore()
      for (const role of roles) {
        for (const direction of directions) {
          for (const offset of [0, 900_000]) {
            const filter = role === undefined ? {} : { role }
            const query = { filter, sort: [{ column, direction }], offset, limit: 100, total: 1_000_000 }
            const plans = plansOf(store, () => organizationKeys(store, query))
            expect(plans).toEqual([`SCAN organizations USING INDEX ${index}`])
          }
        }
      }
      store.close()
    },
  )

  test('of one role is counted in an index that has the role', () => {
    const store = emptyStore()
    for (const filter of [{}, { role: 'buyer' as const }, { role: 'association' as const }]) {
      const plans = plansOf(store, () => countOrganizations(store, filter)).filter((plan) =>
        plan.includes('organizations'),
      )
      expect(plans).toHaveLength(1)
      expect(plans[0]).toContain('organizations_by_stage')
    }
    store.close()
  })

  test('of a common word comes out of the search index in its order, without the table', () => {
    const store = emptyStore()
    const match = { type: 'expressions', names: '"b科技"', tiers: ['"b科技"'], phones: null } as const
    const page = { offset: 200, limit: 100, role: 'buyer' as const }
    const plans = plansOf(store, () => {
      matchesByLastContact(store.sqlite, match, { ...page, direction: 'desc' })
      matchesByLastContact(store.sqlite, match, { ...page, direction: 'asc' })
      matchesBestFirst(store.sqlite, match, page, () => 1_000)
      countMatches(store.sqlite, match, 'buyer')
    })
    expect(plans).toHaveLength(3)
    for (const plan of plans) {
      expect(plan).toContain('VIRTUAL TABLE INDEX')
      expect(plan).not.toContain('TEMP B-TREE')
      expect(plan).not.toMatch(/ organizations\b/)
    }
    store.close()
  })
})

describe('follow-ups', () => {
  test.each([
    ['everything open', {}],
    ['overdue ones', { dueUntil: LocalDate.parse('2026-03-04') }],
    [
      'the coming week of one owner',
      { dueFrom: today, dueUntil: LocalDate.parse('2026-03-08'), ownerIds: [owner] },
    ],
    ['key accounts', { tiers: ['key' as const] }],
  ])('%s are laid together in due order from the two indexes, nothing is sorted', (_, filter) => {
    const store = emptyStore()
    const [plan = ''] = plansOf(store, () => firstFollowUps(store, filter, 100))
    expect(plan).toContain('MERGE (UNION ALL)')
    expect(plan).toContain('follow_ups_open_by_due')
    expect(plan).toContain('organizations_by_care')
    expect(plan).not.toContain('TEMP B-TREE FOR')
    expect(tableScans(plan)).toEqual([])
    store.close()
  })

  test.each([
    ['everything', {}],
    ['overdue ones', { dueUntil: LocalDate.parse('2026-03-04') }],
    ['of one owner', { ownerIds: [owner], tiers: ['key' as const] }],
    ['of a territory and a city', { territories: ['华东'], cities: ['宁波市'] }],
  ])('regular contacts are counted by day in their index alone (%s)', (_, filter) => {
    const store = emptyStore()
    const plans = plansOf(store, () => countFollowUps(store, filter))
    const care = plans.filter((plan) => plan.includes('organizations_by_care'))
    expect(care).toEqual([expect.stringContaining('COVERING INDEX organizations_by_care')])
    expect(care.join('\n')).not.toContain('TEMP B-TREE')
    expect(tableScans(plans.join('\n'))).toEqual([])
    store.close()
  })

  test('those of one organization come from its own index', () => {
    const store = emptyStore()
    const filter = {
      organizationId: '01890000-0000-7000-8000-000000000002' as never,
      states: ['open' as const, 'done' as const],
    }
    const [plan = ''] = plansOf(store, () => firstFollowUps(store, filter, 100))
    expect(plan).toContain('follow_ups_by_organization')
    expect(plan).toContain('organizations_id_unique')
    expect(tableScans(plan)).toEqual([])
    store.close()
  })

  test('a page is one statement, however many rows it has', () => {
    const store = emptyStore()
    const plans = plansOf(store, () =>
      followUpRowsByKeys(
        store,
        Array.from({ length: 500 }, (_, n) => ({ isCare: false, key: n })),
      ),
    )
    expect(plans).toHaveLength(1)
    expect(plans[0]).toContain('visits_by_organization')
    expect(tableScans(plans.join('\n'))).toEqual([])
    const refs = Array.from({ length: 500 }, (_, n) => ({
      organizationId: `o${n}`,
      followUpId: n % 2 ? `f${n}` : null,
    }))
    expect(plansOf(store, () => listRowsByRefs(store, refs))).toHaveLength(2)
    store.close()
  })
})

describe('regular contacts', () => {
  test('one is found from its id alone, by the index of ids', () => {
    const store = emptyStore()
    const id = careFollowUpId('01890000-0000-7000-8000-000000000002' as never, today)
    const plans = plansOf(store, () => findCareFollowUps(store, [id]))
    expect(plans).toEqual(['SEARCH organizations USING INDEX organizations_id_unique (id>? AND id<?)'])
    store.close()
  })

  test('those put off by somebody are found by their organization', () => {
    const store = emptyStore()
    const plans = plansOf(store, () =>
      openCareRecords(store, '01890000-0000-7000-8000-000000000002' as never),
    )
    expect(plans).toEqual(['SEARCH follow_ups USING INDEX follow_ups_by_organization (organization_id=?)'])
    store.close()
  })

  test.each(['none', 'owner', 'day', 'city'] as const)(
    'on paper by %s they come from their index',
    (groupBy) => {
      const store = emptyStore()
      const plans = plansOf(store, () => listRefs(store, { dueUntil: today }, groupBy, 500)).join('\n')
      expect(plans).toContain('organizations_by_care (care_due_on>? AND care_due_on<?)')
      expect(plans).toContain('follow_ups_open_by_due (due_on<?)')
      expect(tableScans(plans)).toEqual([])
      store.close()
    },
  )
})

describe('Today', () => {
  test('what is due is counted on the indexes', () => {
    const store = emptyStore()
    expect(planOf(store, openCountsSql)).toContain('follow_ups_open_by_due (due_on<?)')
    expect(planOf(store, binnedCountsSql)).toContain('organizations_deleted')
    expect(planOf(store, careCountsSql)).toContain(
      'COVERING INDEX organizations_by_care (care_due_on>? AND care_due_on<?)',
    )
    expect(planOf(store, lateProblemsSql)).toContain('problems_unsolved')
    expect(planOf(store, lateProblemsSql)).toContain('organizations_deleted')
    expect(planOf(store, doneTodaySql)).toContain('follow_ups_done')
    store.close()
  })

  test('people to greet are found among those of one company', () => {
    const store = emptyStore()
    for (const sql of [peopleToGreetSql, everybodyToGreetSql]) {
      const plan = planOf(store, sql)
      expect(plan).toContain('contacts_by_organization')
      expect(plan).not.toContain('SCAN p')
    }
    store.close()
  })

  test('moments are looked up by the keys of their day', () => {
    const store = emptyStore()
    expect(planOf(store, birthdaysSql)).toContain('contacts_by_birthday (<expr>=?)')
    expect(planOf(store, foundingsSql)).toContain('organizations_by_founding (<expr>=?)')
    expect(comingMoments(store, { from: today, leadDays: 14, ownerId: null, limit: 10 })).toEqual([])
    store.close()
  })

  test.each([null, owner])(
    'buyers at risk are counted and listed from their indexes (owner %s)',
    (ownerId) => {
      const store = emptyStore()
      const quietLimits = [
        { tier: 'key' as const, days: 30 },
        { tier: 'A' as const, days: 60 },
      ]
      const plans = plansOf(store, () => buyersAtRisk(store, { today, quietLimits, ownerId, limit: 20 }))
      expect(plans).toHaveLength(6)
      for (const plan of plans.slice(0, 4)) {
        expect(plan).toContain('organizations_by_quiet (tier_rank=? AND <expr><?)')
        expect(plan).not.toContain('TEMP B-TREE')
      }
      for (const plan of plans.slice(4)) {
        expect(plan).toContain('organizations_by_risk')
        expect(plan).not.toContain('TEMP B-TREE')
      }
      expect(tableScans(plans.join('\n'))).toEqual([])
      store.close()
    },
  )

  test('the list behind the number at risk is picked out by the same indexes', () => {
    const store = emptyStore()
    const plans = plansOf(store, () => countOrganizations(store, { role: 'buyer', atRisk: true })).join('\n')
    expect(plans).toContain('organizations_by_quiet (tier_rank=? AND <expr><?)')
    expect(plans).toContain('organizations_by_risk')
    expect(tableScans(plans)).toEqual([])
    store.close()
  })

  test('what was done on some days is found by the moment it was done', () => {
    const store = emptyStore()
    const filter = { states: ['done' as const], doneFrom: today, doneUntil: today }
    const plans = plansOf(store, () => {
      countFollowUps(store, filter)
      firstFollowUps(store, filter, 100)
    })
    // To count them, and to show the first; those of the few companies in the bin are found by their company.
    const byMoment = plans.filter((plan) => plan.includes('follow_ups_done (done_at>? AND done_at<?)'))
    expect(byMoment).toHaveLength(2)
    expect(tableScans(plans.join('\n'))).toEqual([])
    store.close()
  })

  test.each([
    ['years', { doneFrom: LocalDate.parse('2021-01-01'), doneUntil: today }],
    ['all there ever was', {}],
    ['years of one owner', { doneFrom: LocalDate.parse('2021-01-01'), ownerIds: [owner] }],
  ])('%s of what was done are counted in their index alone and listed in its order', (_, range) => {
    const store = emptyStore()
    const filter = { states: ['done' as const], ...range }
    const [counted = ''] = plansOf(store, () => countFollowUps(store, filter)).filter((plan) =>
      plan.includes('follow_ups_done_by_due'),
    )
    expect(counted).toBe('SCAN follow_ups USING COVERING INDEX follow_ups_done_by_due')
    const [listed = ''] = plansOf(store, () => firstFollowUps(store, filter, 100))
    expect(listed).toContain('USING INDEX follow_ups_done_by_due')
    expect(listed).not.toContain('FOR ORDER BY')
    store.close()
  })

  test('unsolved problems come from the index over them', () => {
    const store = emptyStore()
    const plans = plansOf(store, () => watchedProblems(store, null, 20))
    for (const plan of plans.slice(0, 4)) expect(plan).toContain('problems_unsolved')
    for (const plan of plans) expect(plan).not.toContain('TEMP B-TREE')
    expect(tableScans(plans.join('\n'))).toEqual([])
    store.close()
  })
})

test('what came back of a printed list is read from the index of its rows', () => {
  const store = emptyStore()
  const plans = plansOf(store, () => {
    printedResults(store, '01890000-0000-7000-8000-000000000003' as never)
    recentPrintedLists(store, 50)
  })
  for (const plan of plans) {
    expect(plan).toContain('visits_by_printed_list')
    expect(tableScans(plan)).toEqual([])
  }
  store.close()
})
