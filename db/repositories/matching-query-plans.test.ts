import { expect, onTestFinished, test } from 'vitest'
import { Instant } from '#shared/model/dates.ts'
import { CategoryId } from '#shared/model/ids.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { openStore, type Store } from '../store.ts'
import { changedSince, lastChangeKey } from './changed-since.ts'
import { dealsOfBuyer, dealsOfSupplier, lastDealReader } from './deals.ts'
import { matchesById, matchesOfOrganization, matchesOfRequirement, storedMatchIds } from './matches.ts'
import { matchingSuppliers } from './matching-suppliers.ts'
import {
  livingOfferings,
  livingOfferingsAfter,
  offeringIdsOf,
  offeringsById,
  offeringsOf,
} from './offerings.ts'
import { organizationNamesById } from './organization-names.ts'
import { findRequirements, openRequirementHeads, requirementPage } from './requirements.ts'
import { suppliersOfRows } from './suppliers-of-rows.ts'
import { dealEntries, matchEntries, requirementEntries } from './trade-entries.ts'
import {
  openRequirementRows,
  quietSupplierRows,
  successRows,
  type TradeRowsQuery,
  unmatchedRows,
} from './trade-list-rows.ts'
import { tradeWatchOf } from './trade-watch.ts'

const anId = '01890000-0000-7000-8000-000000000002' as never
const all = { number: 0, of: 1 }
const listed: TradeRowsQuery = { days: 30, limit: 100 }
const story = { organizationId: anId, limit: 50, before: Instant.parse('2026-03-05T02:00:00.000Z') }

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
    .filter((source) => /^\s*select/i.test(source) && !/^select total_changes/.test(source))
    .flatMap((source) => {
      const places = (source.match(/\?/g) ?? []).map(() => '[]')
      const plan = store.sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${source}`)
      return plan.all(...places).map(({ detail }) => detail)
    })
    .join('\n')
}

const tableScans = (plan: string): string[] =>
  plan
    .split('\n')
    .filter(
      (line) =>
        /^SCAN (?!each\b|json_each|CONSTANT|categories|users|\(subquery)/.test(line) &&
        !line.includes('USING'),
    )

test.each<[string, (store: Store) => unknown, string]>([
  [
    'open requirements',
    (store) => requirementPage(store, { statuses: ['open', 'matching'] }, null, 0, 50),
    'requirements_open',
  ],
  ['what is still wanted', openRequirementHeads, 'requirements_open'],
  [
    'requirements of a buyer',
    (store) => requirementPage(store, { organizationId: anId }, null, 0, 50),
    'requirements_by_organization',
  ],
  [
    'a purchase list',
    (store) => requirementPage(store, { purchaseList: '秋季' }, null, 0, 50),
    'requirements_by_purchase_list',
  ],
  [
    'requirements by id',
    (store) => findRequirements(store, [anId]),
    'sqlite_autoindex_requirements_1|requirements_id_unique',
  ],
  ['offerings of a supplier', (store) => offeringsOf(store, anId), 'offerings_by_organization'],
  [
    'offerings by id',
    (store) => [offeringsById(store, [anId]), livingOfferings(store, [anId])],
    'offerings_id_unique',
  ],
  [
    'a part of all offerings',
    (store) => livingOfferingsAfter(store, 0, 300, all),
    'offerings USING INTEGER PRIMARY KEY',
  ],
  ['the offerings of companies', (store) => offeringIdsOf(store, [anId]), 'offerings_by_organization'],
  ['rounds of a requirement', (store) => matchesOfRequirement(store, anId), 'matches_by_requirement'],
  ['rounds of a company', (store) => matchesOfOrganization(store, anId), 'matches_by_supplier'],
  [
    'matches by id',
    (store) => [matchesById(store, [anId]), storedMatchIds(store, [anId])],
    'matches_id_unique',
  ],
  ['deals of a buyer', (store) => dealsOfBuyer(store, anId), 'deals_by_buyer'],
  ['deals of a supplier', (store) => dealsOfSupplier(store, anId), 'deals_by_supplier'],
  ['the last deal as a buyer', lastDealReader, 'deals_by_buyer'],
  ['the last deal as a supplier', lastDealReader, 'deals_by_supplier'],
  [
    'what matching knows of some companies',
    (store) => matchingSuppliers(store, [anId]),
    'matches_by_supplier',
  ],
  [
    'what was written since',
    (store) => [lastChangeKey(store), changedSince(store, 5, ['offerings'], 100)],
    'changes USING',
  ],
  ['companies of rows', (store) => suppliersOfRows(store, 'deals', [anId]), 'deals_id_unique'],
  ['needs in a story', (store) => requirementEntries(store, story), 'requirements_by_organization'],
  ['rounds in a buyer’s story', (store) => matchEntries(store, story), 'matches_by_buyer'],
  ['rounds in a supplier’s story', (store) => matchEntries(store, story), 'matches_by_supplier'],
  ['deals in a story', (store) => dealEntries(store, story), 'deals_by_buyer'],
  ['deadlines that are near', (store) => tradeWatchOf(store, null, 20), 'requirements_by_deadline'],
  ['proposals nobody answers', (store) => tradeWatchOf(store, null, 20), 'matches_proposed'],
  ['the list of open requirements', (store) => openRequirementRows(store, listed), 'requirements_open'],
  ['the list of unmatched ones', (store) => unmatchedRows(store, listed), 'matches_by_requirement'],
  ['the list of quiet suppliers', (store) => quietSupplierRows(store, listed), 'matches_by_supplier'],
  ['the list of success stories', (store) => successRows(store, listed), 'deals_by_day'],
  ['names of companies', (store) => organizationNamesById(store, [anId]), 'organizations_id_unique'],
])('%s is found by an index', (_, ask, index) => {
  const plan = plansOf(ask)
  expect(tableScans(plan)).toEqual([])
  expect(plan).toMatch(new RegExp(index))
})

test('a category and a word narrow the open requirements without walking through the companies', () => {
  const filter = { statuses: ['open' as const], text: '保温杯' }
  const plan = plansOf((store) => requirementPage(store, filter, [CategoryId.parse('hs.9617')], 0, 50))
  expect(plan).toContain('requirements_open')
  expect(plan).not.toMatch(/^SCAN organizations/m)
})
