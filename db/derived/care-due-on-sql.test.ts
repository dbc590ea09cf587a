import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterInterval } from '#shared/domain/cadence/after-interval.ts'
import { careDueOn } from '#shared/domain/cadence/care-due-on.ts'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import { isTwoWayContact } from '#shared/domain/follow-ups/two-way-contact.ts'
import type { Cadence } from '#shared/model/cadence.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { OrganizationRole, Stage, Tier } from '#shared/model/organization.ts'
import { VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { openStore } from '../store.ts'
import { careDueOnSql } from './care-due-on-sql.ts'
import { refreshCounters } from './organization-counters.ts'
import { twoWayContactSql } from './two-way-contact-sql.ts'

function emptyStore() {
  const opened = openStore({ dataDir: tempDir(), clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.store
}

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => LocalDate.parse(date.toISOString().slice(0, 10)))
/** Days close to each other, so that they meet and pass. */
const nearDay = fc
  .integer({ min: 19_750, max: 19_850 })
  .map((days) => LocalDate.parse(new Date(days * 86_400_000).toISOString().slice(0, 10)))
const someDay = fc.oneof({ weight: 5, arbitrary: nearDay }, anyDay)
const noon = (day: LocalDate | null) => (day === null ? null : `${day}T12:00:00.000Z`)

const visit = fc.record({
  kind: fc.constantFrom(...VisitKind.options),
  outcome: fc.option(fc.constantFrom(...VisitOutcome.options)),
  happenedOn: someDay,
  isDeleted: fc.boolean(),
})
const regular = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'cancelled' as const),
  dueOn: someDay,
  createdOn: someDay,
  doneOn: fc.option(someDay),
  doneBy: fc.option(fc.integer({ min: 0, max: 3 })),
  isDeleted: fc.boolean(),
})
const story = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...OrganizationRole.options), { minLength: 1 }),
  tier: fc.option(fc.constantFrom(...Tier.options)),
  stage: fc.constantFrom(...Stage.options),
  blacklistReason: fc.option(fc.constant('欠款'), { freq: 5 }),
  createdOn: someDay,
  knownOn: fc.option(someDay),
  visits: fc.array(visit, { maxLength: 4 }),
  regulars: fc.array(regular, { maxLength: 3 }),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never
const interval = fc.option(
  fc.oneof(
    fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 3650 }) }),
    fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 120 }) }),
  ),
)
const anyCadence = fc.oneof(
  fc.constant(defaultCadence),
  fc.record({ key: interval, A: interval, B: interval, C: interval, D: interval }),
)

const latest = (days: (LocalDate | null)[]): LocalDate | null =>
  days.reduce((last, each) => (each !== null && (last === null || each > last) ? each : last), null)

/** What the domain says of the story. */
function told(
  story: Story,
  cadence: Cadence,
): { lastContactOn: LocalDate | null; careDueOn: LocalDate | null } {
  const talks = story.visits.map((each) => !each.isDeleted && isTwoWayContact(each))
  const lastContactOn = latest([
    story.knownOn,
    ...story.visits.flatMap(({ happenedOn }, at) => (talks[at] ? happenedOn : [])),
  ])
  const living = story.regulars.filter(({ isDeleted }) => !isDeleted)
  const settledOn = latest(
    living
      .filter(({ state, doneBy }) => state !== 'open' && !(doneBy !== null && talks[doneBy]))
      .flatMap(({ dueOn, createdOn, doneOn }) => [dueOn, createdOn, doneOn]),
  )
  const isStoodFor = living.some(({ state }) => state === 'open')
  return {
    lastContactOn,
    careDueOn: isStoodFor ? null : careDueOn({ ...story, lastContactOn, settledOn }, cadence),
  }
}

test('the store says the same day as the domain, whatever happened to an organization', () => {
  const { sqlite, close } = emptyStore()
  const insert = (table: string, row: Record<string, string | number | null>) =>
    sqlite
      .prepare(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const write = (story: Story) => {
    insert('organizations', {
      ...system('o', story.createdOn, false),
      legal_name: '华威',
      is_buyer: Number(story.roles.includes('buyer')),
      is_supplier: Number(story.roles.includes('supplier')),
      is_association: Number(story.roles.includes('association')),
      tier: story.tier,
      stage: story.stage,
      blacklist_reason: story.blacklistReason,
      last_contact_known_on: story.knownOn,
    })
    for (const [at, { kind, outcome, happenedOn, isDeleted }] of story.visits.entries()) {
      const when = { happened_on: happenedOn, happened_at: noon(happenedOn) }
      insert('visits', {
        ...system(`v${at}`, happenedOn, isDeleted),
        organization_id: 'o',
        kind,
        outcome,
        ...when,
        summary: '',
      })
    }
    for (const [at, { state, dueOn, createdOn, doneOn, doneBy, isDeleted }] of story.regulars.entries()) {
      insert('follow_ups', {
        ...system(`f${at}`, createdOn, isDeleted),
        organization_id: 'o',
        origin: 'cadence',
        title: '',
        state,
        due_on: dueOn,
        done_at: noon(doneOn),
        done_visit_id: doneBy !== null && doneBy < story.visits.length ? `v${doneBy}` : null,
      })
    }
  }
  fc.assert(
    fc.property(story, anyCadence, (story, cadence) => {
      const within = {
        ...story,
        regulars: story.regulars.map((each) => ({
          ...each,
          doneBy: each.doneBy !== null && each.doneBy < story.visits.length ? each.doneBy : null,
        })),
      }
      sqlite.exec('begin')
      try {
        write(within)
        const expected = told(within, cadence)
        refreshCounters(sqlite, ['o'])
        const counted = sqlite.prepare('select last_contact_on, care_due_on from organizations').get()
        expect(counted).toEqual({
          last_contact_on: expected.lastContactOn,
          care_due_on: told(within, defaultCadence).careDueOn,
        })
        const due = sqlite.prepare(
          `select ${careDueOnSql(cadence, 'o.last_contact_on')} from organizations o`,
        )
        expect(due.pluck().get()).toBe(expected.careDueOn)
      } finally {
        sqlite.exec('rollback')
      }
    }),
    { numRuns: 400 },
  )
  close()
})

test('a month ends on the same days in the store as in the domain', () => {
  const { sqlite, close } = emptyStore()
  const ask = (months: number) =>
    sqlite
      .prepare<[string], string>(
        `select ${careDueOnSql({ ...defaultCadence, key: { unit: 'month', count: months } }, 'o.day')} from
          (select 'key' as tier, 1 as is_buyer, 0 as is_association, 'new' as stage, ? as day, 'o' as id, '' as created_at,
            null as blacklist_reason, null as deleted_at) o`,
      )
      .pluck()
  for (const months of [1, 2, 6, 13]) {
    const due = ask(months)
    for (let days = 19_700; days < 19_700 + 4 * 366; days += 1) {
      const day = LocalDate.parse(new Date(days * 86_400_000).toISOString().slice(0, 10))
      expect(due.get(day)).toBe(afterInterval(day, { unit: 'month', count: months }))
    }
  }
  close()
})

describe('a two-way contact', () => {
  test.each(VisitKind.options)('of kind %s is one to the store as to the domain', (kind) => {
    const { sqlite, close } = emptyStore()
    const ask = sqlite
      .prepare<[string, string | null], number | null>(
        `select ${twoWayContactSql('v')} from (select ? as kind, ? as outcome) v`,
      )
      .pluck()
    for (const outcome of [null, ...VisitOutcome.options])
      expect(ask.get(kind, outcome) === 1).toBe(isTwoWayContact({ kind, outcome }))
    close()
  })
})

const system = (id: string, createdOn: LocalDate, isDeleted: boolean) => ({
  id,
  stamp: 's',
  created_at: noon(createdOn),
  updated_at: noon(createdOn),
  deleted_at: isDeleted ? noon(createdOn) : null,
})
