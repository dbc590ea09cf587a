import { expect, onTestFinished, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { everybody, type TouchpointFilter } from '#shared/model/touchpoint.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { openStore, type Store } from '../store.ts'
import { approvedPlaces } from './approved-places.ts'
import { comingBirthdays, comingFoundings, comingSince } from './coming-days.ts'
import { greetingEntries } from './greeting-entries.ts'
import { interruptedIds } from './interrupted-touchpoints.ts'
import { contactIdsWithDays } from './own-day-people.ts'
import { takenAddresses } from './taken-addresses.ts'
import { countWanted, dayCounts, queuesBetween } from './touchpoint-counts.ts'
import { approvedToSend, touchpointPage } from './touchpoint-pages.ts'
import { everyPerson, peopleByIds } from './touchpoint-people.ts'
import { occasionResults, ownerResults, templateResults } from './touchpoint-results.ts'
import { findTouchpoints, openTouchpointKeys, touchpointsOfPeople } from './touchpoints.ts'

const from = LocalDate.parse('2026-09-01')
const until = LocalDate.parse('2026-09-30')
const span = { from, until, ownerId: null, today: from }
const midAutumn = OccasionId.parse('mid-autumn')
const anId = '01890000-0000-7000-8000-000000000002' as never

function emptyStore(): Store {
  const opened = openStore({ dataDir: tempDir(), clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  onTestFinished(() => opened.store.close())
  return opened.store
}

/** How SQLite would run every statement that `ask` prepares. */
function plansOf(ask: (store: Store) => unknown): string {
  const store = emptyStore()
  const prepare = store.sqlite.prepare.bind(store.sqlite)
  const asked: string[] = []
  store.sqlite.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof store.sqlite.prepare
  ask(store)
  store.sqlite.prepare = prepare as typeof store.sqlite.prepare
  return asked
    .filter((source) => /^\s*(select|with)/i.test(source) && !/^select total_changes/.test(source))
    .map((source) => planOf(store, source))
    .join('\n')
}

function planOf(store: Store, source: string): string {
  const statement = store.sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${source}`)
  const names = [...new Set((source.match(/:[a-zA-Z]+/g) ?? []).map((each) => each.slice(1)))]
  const places = (source.match(/\?/g) ?? []).length
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
        /^SCAN (?!json_each|i\b|users|occasions|touch_plans|CONSTANT)/.test(line) && !line.includes('USING'),
    )

test.each<[string, TouchpointFilter, string]>([
  ['of an occasion', { occasionId: midAutumn, year: 2026, states: ['ready'] }, 'touchpoints_by_occasion'],
  ['of a contact', { contactId: anId }, 'touchpoints_by_contact'],
  ['of an organization', { organizationId: anId }, 'touchpoints_by_organization'],
  ['of a month', { occursFrom: from, occursUntil: until }, 'touchpoints_by_day'],
])('a page %s is cut from its index, and counted in it', (_, filter, index) => {
  const plan = plansOf((store) => touchpointPage(store, { filter, offset: 0, limit: 100 }))
  expect(plan).toContain(index)
  expect(tableScans(plan)).toEqual([])
})

test('queues, days of the calendar and results come from the index by day', () => {
  for (const ask of [
    (store: Store) => queuesBetween(store, span),
    (store: Store) => dayCounts(store, span),
    (store: Store) => occasionResults(store, span),
    (store: Store) => ownerResults(store, span),
    (store: Store) => templateResults(store, span),
  ]) {
    const plan = plansOf(ask)
    expect(plan).toContain('touchpoints_by_day (occurs_on>? AND occurs_on<?')
    expect(tableScans(plan)).toEqual([])
  }
})

test('what waits for somebody or something comes from the index of open ones', () => {
  for (const ask of [
    (store: Store) => countWanted(store, from),
    (store: Store) => openTouchpointKeys(store),
    (store: Store) => interruptedIds(store),
    (store: Store) => [...approvedToSend(store, from)],
    (store: Store) => approvedPlaces(store, from),
  ]) {
    const plan = plansOf(ask)
    expect(plan).toContain('touchpoints_open (state=?')
    expect(tableScans(plan)).toEqual([])
  }
})

test('what has gone to a number is looked up by occasion, year and state', () => {
  const greeting = { id: anId, occasionId: midAutumn, year: 2026, occursOn: from, channel: 'sms' as const }
  const plan = plansOf((store) => takenAddresses(store).isTaken(greeting, '13800000001'))
  expect(plan).toContain('touchpoints_by_occasion (occasion_id=? AND year=? AND state=?')
})

test('people are read in pages as they lie, with no question for each of them', () => {
  const pages = plansOf((store) => [...everyPerson(store, [everybody, { ...everybody, tiers: ['A'] }])])
  expect(pages.split('\n').filter((line) => line.startsWith('SEARCH contacts'))).toEqual([
    'SEARCH contacts USING INTEGER PRIMARY KEY (rowid>?)',
  ])
  expect(pages).toContain('SEARCH organizations USING INDEX organizations_id_unique (id=?)')
  expect(pages).not.toContain('TEMP B-TREE')
  expect(tableScans(pages)).toEqual([])
  const some = plansOf((store) => [...peopleByIds(store, [anId])])
  expect(some).toContain('contacts_id_unique (id=?)')
  expect(tableScans(some)).toEqual([])
})

test('own days are looked up by the keys of the days asked for', () => {
  const kinds = new Set(['birthday', 'organizationAnniversary', 'firstDeal', 'yearsWithUs'] as const)
  const plan = plansOf((store) => contactIdsWithDays(store, kinds, { from, until }))
  expect(plan).toContain('contacts_by_birthday (<expr>=?)')
  expect(plan).toContain('organizations_by_founding (<expr>=?)')
  expect(plan).toContain('organizations_by_first_deal (<expr>=?)')
  expect(plan).toContain('organizations_by_beginning (<expr>=?)')
  expect(tableScans(plan)).toEqual([])
})

test('coming days of the calendar are looked up in the same way', () => {
  const query = { from, until, ownerId: null, occasionId: midAutumn, audiences: [everybody] }
  const birthdays = plansOf((store) => comingBirthdays(store, query))
  expect(birthdays).toContain('contacts_by_birthday (<expr>=?)')
  expect(birthdays).toContain('touchpoints_by_occasion (occasion_id=? AND year>? AND year<?)')
  expect(tableScans(birthdays)).toEqual([])
  for (const audiences of [[], [everybody]]) {
    const foundings = plansOf((store) => comingFoundings(store, { ...query, audiences }))
    expect(foundings).toContain('organizations_by_founding (<expr>=?)')
    expect(tableScans(foundings)).toEqual([])
    for (const [column, index] of [
      ['firstDealOn', 'organizations_by_first_deal (<expr>=?)'],
      ['partnerSince', 'organizations_by_beginning (<expr>=?)'],
    ] as const) {
      const since = plansOf((store) => comingSince(store, { ...query, audiences }, column))
      expect(since).toContain(index)
      expect(tableScans(since)).toEqual([])
    }
  }
})

test('greetings are found by id, by person and by organization', () => {
  expect(plansOf((store) => findTouchpoints(store, [anId]))).toContain('touchpoints_id_unique (id=?)')
  expect(plansOf((store) => touchpointsOfPeople(store, [anId], { from: 2025, until: 2027 }))).toContain(
    'touchpoints_by_contact (contact_id=? AND year>? AND year<?)',
  )
  const timeline = plansOf((store) => greetingEntries(store, { organizationId: anId, limit: 50 }))
  expect(timeline).toContain('touchpoints_by_organization (organization_id=?')
  expect(tableScans(timeline)).toEqual([])
})
