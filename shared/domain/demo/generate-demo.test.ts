import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Contact } from '../../model/contact.ts'
import { LocalDate } from '../../model/dates.ts'
import { Organization } from '../../model/organization.ts'
import { User } from '../../model/user.ts'
import { FollowUp, Problem, Visit } from '../../model/visit.ts'
import { nextAnniversary } from '../calendar/next-anniversary.ts'
import { dueGroup } from '../follow-ups/due-group.ts'
import { isAnswerOverdue } from '../follow-ups/problem-clock.ts'
import { instantOf } from '../time/clock.ts'
import { addDays, daysBetween } from '../time/local-date.ts'
import { type DemoBatch, type DemoRequest, demoCapacity, generateDemo } from './generate-demo.ts'

// A hundred thousand of anything takes its time where others compute too.
vi.setConfig({ testTimeout: 30_000 })

const today = LocalDate.parse('2026-03-05')
const everyWeekday = Array.from({ length: 7 }, (_, days) => addDays(LocalDate.parse('2026-06-01'), days))

function demo(request: Partial<DemoRequest> = {}): DemoBatch {
  const all: DemoBatch = {
    users: [],
    organizations: [],
    contacts: [],
    visits: [],
    followUps: [],
    problems: [],
  }
  for (const batch of generateDemo({ seed: 1, organizations: 300, today, ...request })) {
    all.users.push(...batch.users)
    all.organizations.push(...batch.organizations)
    all.contacts.push(...batch.contacts)
    all.visits.push(...batch.visits)
    all.followUps.push(...batch.followUps)
    all.problems.push(...batch.problems)
  }
  return all
}

const records = (batch: DemoBatch) => [
  ...batch.users,
  ...batch.organizations,
  ...batch.contacts,
  ...batch.visits,
  ...batch.followUps,
  ...batch.problems,
]
const share = <T>(list: readonly T[], has: (each: T) => boolean) => list.filter(has).length / list.length

describe('the same request', () => {
  test('gives the same records', () => {
    expect(demo()).toEqual(demo())
  })

  test('with another seed gives others', () => {
    const known = new Set(records(demo()).map((record) => record.id))
    expect(records(demo({ seed: 2 })).filter((record) => known.has(record.id))).toEqual([])
  })

  test('on another day keeps names, people and ids, and moves the dates', () => {
    const later = demo({ today: addDays(today, 40) })
    const identity = (batch: DemoBatch) =>
      batch.organizations.map(({ id, legalName, creditCode }) => [id, legalName, creditCode])
    expect(identity(later)).toEqual(identity(demo()))
    expect(later.contacts.map(({ name, phones }) => [name, phones])).toEqual(
      demo().contacts.map(({ name, phones }) => [name, phones]),
    )
    expect(later.visits.map((visit) => visit.happenedOn)).not.toEqual(
      demo().visits.map((visit) => visit.happenedOn),
    )
  })

  test('for a range gives that slice of the whole, whatever the batches', () => {
    const whole = demo({ organizations: 400 })
    fc.assert(
      fc.property(
        fc.nat(399),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (startIndex, count, batchSize) => {
          const organizations = Math.min(count, 400 - startIndex)
          const part = demo({ startIndex, organizations, batchSize })
          expect(part.organizations).toEqual(
            whole.organizations.slice(startIndex, startIndex + organizations),
          )
          const ids = new Set<string>(part.organizations.map((organization) => organization.id))
          expect(part.contacts).toEqual(whole.contacts.filter((contact) => ids.has(contact.organizationId)))
          expect(part.visits).toEqual(whole.visits.filter((visit) => ids.has(visit.organizationId)))
          expect(part.followUps).toEqual(
            whole.followUps.filter((followUp) => ids.has(followUp.organizationId)),
          )
          expect(part.problems).toEqual(whole.problems.filter((problem) => ids.has(problem.organizationId)))
          expect(part.users).toEqual(whole.users)
        },
      ),
      { numRuns: 12 },
    )
  })
})

test('it is made lazily: asking for a million costs nothing before the first batch is taken', () => {
  const batches = generateDemo({ seed: 1, organizations: 1_000_000, today, batchSize: 10 })
  expect(batches.next().value?.organizations).toHaveLength(10)
})

test('more than there are names for is refused', () => {
  expect(demoCapacity).toBeGreaterThanOrEqual(1_000_000)
  expect(() =>
    generateDemo({ seed: 1, organizations: 10, today, startIndex: demoCapacity - 5 }).next(),
  ).toThrow(RangeError)
})

test('records alone can be had without the life around them', () => {
  const bare = demo({ detail: 'records' })
  expect(bare.organizations.map(({ id }) => id)).toEqual(demo().organizations.map(({ id }) => id))
  expect(bare.contacts).toEqual(demo().contacts)
  expect([...bare.visits, ...bare.followUps, ...bare.problems]).toEqual([])
})

describe('every record', () => {
  const stored = Organization.omit({
    lastContactOn: true,
    nextDueOn: true,
    careDueOn: true,
    openFollowUps: true,
    contactCount: true,
    primaryContactName: true,
    primaryPhone: true,
  }).strict()

  test.each([0, 5_000, 999_000])('is one the model accepts, from organization %i on', (startIndex) => {
    const sample = demo({ startIndex, organizations: 200 })
    for (const user of sample.users) expect(User.strict().parse(user)).toEqual(user)
    for (const organization of sample.organizations) expect(stored.parse(organization)).toEqual(organization)
    for (const contact of sample.contacts) expect(Contact.strict().parse(contact)).toEqual(contact)
    for (const visit of sample.visits) expect(Visit.strict().parse(visit)).toEqual(visit)
    for (const followUp of sample.followUps) expect(FollowUp.strict().parse(followUp)).toEqual(followUp)
    for (const problem of sample.problems) expect(Problem.strict().parse(problem)).toEqual(problem)
  })

  test('has an id and a name of its own, a hundred thousand times', () => {
    const names = new Set<string>()
    const codes = new Set<string>()
    const mobiles = new Set<string>()
    const ids = new Set<string>()
    let counted = 0
    let withCode = 0
    let mobileCount = 0
    for (const batch of generateDemo({ seed: 3, organizations: 100_000, today, detail: 'records' })) {
      for (const organization of batch.organizations) {
        names.add(organization.legalName)
        ids.add(organization.id)
        counted++
        if (organization.creditCode === null) continue
        codes.add(organization.creditCode)
        withCode++
      }
      for (const contact of batch.contacts) {
        ids.add(contact.id)
        counted++
        for (const phone of contact.phones) {
          if (phone.kind !== 'mobile') continue
          mobiles.add(phone.number)
          mobileCount++
        }
      }
    }
    expect(names.size).toBe(100_000)
    expect(ids.size).toBe(counted)
    expect(codes.size).toBe(withCode)
    expect(mobiles.size).toBe(mobileCount)
  })

  test('points only at records that exist, introducers at earlier ones', () => {
    const { users, organizations, contacts, visits, followUps, problems } = demo()
    const place = new Map<string, number>(organizations.map(({ id }, at) => [id, at]))
    const owner = new Map<string, string>(contacts.map(({ id, organizationId }) => [id, organizationId]))
    const visitIds = new Set<string | null>([null, ...visits.map(({ id }) => id)])
    const userIds = new Set<string | null>([null, ...users.map(({ id }) => id)])
    organizations.forEach((organization, at) => {
      expect(userIds).toContain(organization.ownerId)
      const introducer = organization.introducerOrganizationId
      if (introducer === null) return
      expect(place.get(introducer)).toBeLessThan(at)
      if (organization.introducerContactId)
        expect(owner.get(organization.introducerContactId)).toBe(introducer)
    })
    for (const record of [...visits, ...followUps, ...problems]) {
      expect(place.has(record.organizationId)).toBe(true)
      if (record.contactId) expect(owner.get(record.contactId)).toBe(record.organizationId)
    }
    for (const { visitId, ownerId } of [...followUps, ...problems]) {
      expect(visitIds).toContain(visitId)
      expect(userIds).toContain(ownerId)
    }
    for (const { doneVisitId } of followUps) expect(visitIds).toContain(doneVisitId)
  })

  test('happened before today, after the organization was entered, and within two years', () => {
    const { organizations, visits, followUps, problems } = demo({ organizations: 600 })
    const created = new Map<string, string>(organizations.map(({ id, createdAt }) => [id, createdAt]))
    for (const visit of visits) {
      expect(visit.happenedOn < today).toBe(true)
      expect(daysBetween(visit.happenedOn, today)).toBeLessThanOrEqual(730)
      expect(visit.happenedAt >= created.get(visit.organizationId)!).toBe(true)
      expect(visit.createdAt >= visit.happenedAt).toBe(true)
      if (visit.nextStepDueOn) expect(visit.nextStepDueOn > visit.happenedOn).toBe(true)
    }
    for (const { raisedAt, answeredAt, solvedAt, answer, state } of problems) {
      expect([answeredAt === null, solvedAt === null]).toEqual([state === 'open', state !== 'solved'])
      expect(answer === null).toBe(state === 'open')
      if (answeredAt) expect(answeredAt > raisedAt).toBe(true)
      if (answeredAt && solvedAt) expect(solvedAt > answeredAt).toBe(true)
      expect((solvedAt ?? answeredAt ?? raisedAt).slice(0, 10) < today).toBe(true)
    }
    for (const followUp of followUps) {
      expect(followUp.doneAt !== null).toBe(followUp.state === 'done')
      if (followUp.doneAt)
        expect(followUp.doneAt > followUp.createdAt && followUp.doneAt.slice(0, 10) < today).toBe(true)
    }
  })
})

test('every promised next step is one follow-up with its words and day', () => {
  const { visits, followUps } = demo()
  const promises = visits.filter((visit) => visit.nextStep !== null)
  const kept = new Map<string | null, FollowUp>(followUps.map((followUp) => [followUp.visitId, followUp]))
  expect(promises.map(({ id }) => kept.get(id)?.title)).toEqual(promises.map(({ nextStep }) => nextStep))
  expect(promises.map(({ id }) => kept.get(id)?.dueOn)).toEqual(
    promises.map(({ nextStepDueOn }) => nextStepDueOn),
  )
  expect(followUps.filter(({ visitId }) => visitId !== null)).toHaveLength(promises.length)
})

describe('the first three hundred', () => {
  const { users, organizations, contacts, visits, followUps, problems } = demo()

  test('are a team of eight, its buyers, suppliers, associations and customers abroad', () => {
    expect(users).toHaveLength(8)
    const supplierShare = share(organizations, ({ roles }) => roles.includes('supplier'))
    expect(supplierShare).toBeGreaterThan(0.2)
    expect(supplierShare).toBeLessThan(0.4)
    expect(organizations.filter(({ roles }) => roles.includes('association')).length).toBeGreaterThanOrEqual(
      2,
    )
    expect(organizations.filter(({ country }) => country !== '中国').length).toBeGreaterThanOrEqual(10)
    expect(
      share(organizations, ({ introducerOrganizationId }) => introducerOrganizationId !== null),
    ).toBeGreaterThan(0.05)
    expect(new Set(organizations.map(({ ownerId }) => ownerId)).size).toBeGreaterThanOrEqual(6)
    expect(organizations.every(({ isDemo }) => isDemo)).toBe(true)
  })

  test('do not repeat themselves', () => {
    const shortNames = organizations.map(({ shortName }) => shortName).filter((name) => name !== null)
    expect(new Set(shortNames).size).toBeGreaterThan(shortNames.length * 0.99)
    expect(new Set(organizations.map(({ city }) => city)).size).toBeGreaterThan(50)
    const often = Map.groupBy(visits, ({ summary }) => summary)
    expect(Math.max(...[...often.values()].map((same) => same.length))).toBeLessThan(visits.length * 0.02)
    expect(often.size).toBeGreaterThan(visits.length * 0.8)
  })

  test('have two contacts each on average, one of them the one to ask for', () => {
    expect(contacts.length / organizations.length).toBeGreaterThan(1.8)
    expect(contacts.length / organizations.length).toBeLessThan(2.3)
    expect(contacts.filter(({ isPrimary }) => isPrimary)).toHaveLength(organizations.length)
    expect(share(contacts, ({ doNotContact }) => doNotContact)).toBeLessThan(0.06)
    expect(contacts.some(({ birthday }) => birthday?.calendar === 'lunar')).toBe(true)
  })

  test('have been spoken to as their stage says', () => {
    const lastTalk = new Map<string, LocalDate>()
    for (const visit of visits) {
      if (visit.outcome !== 'noAnswer') lastTalk.set(visit.organizationId, visit.happenedOn)
    }
    const daysSilent = (stage: string) =>
      organizations.flatMap((each) => {
        const last = lastTalk.get(each.id)
        return each.stage === stage && last !== undefined ? [daysBetween(last, today)] : []
      })
    expect(Math.max(...daysSilent('new'))).toBeLessThanOrEqual(40)
    expect(Math.max(...daysSilent('active'), ...daysSilent('mature'))).toBeLessThanOrEqual(175)
    expect(Math.min(...daysSilent('silent'))).toBeGreaterThanOrEqual(180)
    expect(Math.min(...daysSilent('lost'))).toBeGreaterThanOrEqual(480)
    const visitsEach = Map.groupBy(visits, ({ organizationId }) => organizationId)
    expect(Math.max(...[...visitsEach.values()].map((own) => own.length))).toBeLessThanOrEqual(14)
  })

  test('spend money as buyers do: the top tenth most of it', () => {
    const amounts = organizations.flatMap(({ annualPurchase }) => annualPurchase ?? []).sort((a, b) => b - a)
    const sum = (list: number[]) => list.reduce((total, amount) => total + amount, 0)
    expect(sum(amounts.slice(0, Math.ceil(amounts.length / 10))) / sum(amounts)).toBeGreaterThan(0.5)
    expect(amounts.at(Math.floor(amounts.length / 2))).toBeLessThan(3_000_000)
  })

  test.each(everyWeekday)('make a full Today on %s', (day) => {
    const onDay = demo({ today: day })
    const open = onDay.followUps.filter(({ state }) => state === 'open')
    const groups = Map.groupBy(open, ({ dueOn }) => dueGroup(dueOn, day))
    expect(groups.get('overdue')?.length ?? 0).toBeGreaterThanOrEqual(15)
    expect(groups.get('overdue')?.length ?? 0).toBeLessThanOrEqual(60)
    expect(groups.get('today')?.length ?? 0).toBeGreaterThanOrEqual(5)
    // On Sunday the week has no day left.
    if (day !== everyWeekday[6]) expect(groups.get('thisWeek')?.length ?? 0).toBeGreaterThanOrEqual(4)
    expect(groups.get('later')?.length ?? 0).toBeGreaterThanOrEqual(20)

    const now = instantOf(Date.parse(`${day}T03:00:00Z`))
    const unanswered = onDay.problems.filter(({ state }) => state === 'open')
    expect(unanswered.filter((problem) => isAnswerOverdue(problem, now)).length).toBeGreaterThanOrEqual(1)
    expect(unanswered.filter((problem) => !isAnswerOverdue(problem, now)).length).toBeGreaterThanOrEqual(1)
    expect(new Set(onDay.problems.map(({ state }) => state)).size).toBe(3)

    const atRisk = onDay.organizations.filter(
      ({ stage, roles }) => stage === 'atRisk' && roles.includes('buyer'),
    )
    expect(atRisk.length).toBeGreaterThanOrEqual(8)
    const soon = onDay.contacts.filter(({ birthday }) => {
      const next = birthday && nextAnniversary(birthday, day)
      return next && daysBetween(day, next.on) <= 14
    })
    expect(soon.length).toBeGreaterThanOrEqual(3)
  })

  test('are not left to chance: problems and follow-ups stand for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const any = demo({ seed })
        expect(
          any.followUps.filter(({ state, dueOn }) => state === 'open' && dueOn === today).length,
        ).toBeGreaterThanOrEqual(4)
        expect(any.problems.filter(({ state }) => state === 'open').length).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 8 },
    )
  })

  test('say so where they were promised something that is over', () => {
    expect(share(followUps, ({ state }) => state === 'done')).toBeGreaterThan(0.5)
    expect(problems.length).toBeGreaterThan(30)
  })
})
