import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Store } from '#db/store.ts'
import { createService, type Service } from '#service/create-service.ts'
import { usualTemplates } from '#service/touchpoints/check-greeting.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { everybody, type TouchPlanInput } from '#shared/model/touchpoint.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { type Measurement, measurement, median, timeEachAsync } from '../measure.ts'

/** Contacts are about twice as many. */
const organizations = 50_000

const planned = [
  'new-year',
  'spring-festival-eve',
  'spring-festival',
  'lantern-festival',
  'womens-day',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'double-ninth',
  'birthday',
].map((id) => OccasionId.parse(id))

/**
 * Twelve plans for everybody over 100,000 contacts: the year's queue, and, with a day of our own in 30 days that all of
 * them have a greeting for, the month, a page, previews and approvals.
 */
export async function run({ log }: BenchOptions): Promise<Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-bench-touchpoints-'))
  cpSync(benchStore(organizations, log), dataDir, { recursive: true })
  const service = createService({ dataDir })
  const state = service.context.service
  if (!state.ok) throw new Error(state.failure.detail)
  const { store } = state.open
  const client = clientOf(service)
  const day = today(store.clock)
  for (const occasionId of planned) await client.touchPlans.create(planFor(store, occasionId, day))

  const forecast = await yearsQueue(client, day)
  const preparing = await secondsOf(() => prepare(client))
  const dayOfOurs = addDays(day, 30)
  const ours = await client.occasions.create({
    kind: 'custom',
    names: { zh: '客户答谢日', en: 'Customer day' },
    rule: { kind: 'once', calendar: 'solar', ...partsOf(dayOfOurs) },
    leadDays: 60,
    lateDays: 2,
  })
  const { id: planId } = await client.touchPlans.create(planFor(store, ours.id, day))
  const watchFilling = watchThread()
  const filling = await secondsOf(() => prepare(client))
  const longestWhileFilling = watchFilling()
  log(
    `${forecast.greetings} greetings; prepared in ${preparing.toFixed(1)} s, a day for all in ${filling.toFixed(1)} s`,
  )

  const months = Array.from({ length: 12 }, (_, at) => ({
    ...partsOf(day),
    month: at + 1,
    country: 'CN',
    mineOnly: false,
  }))
  const monthTimes = await timeEachAsync([...months, ...months], ({ day: _, ...month }) =>
    client.occasions.month(month),
  )
  const filter = { planId, states: ['ready' as const] }
  const pageTimes = await timeEachAsync([0, 10_000, 50_000], (offset) =>
    client.touchpoints.page({ filter, offset, limit: 100 }),
  )
  const pages = await Promise.all(
    [0, 500].map((offset) => client.touchpoints.page({ filter, offset, limit: 500 })),
  )
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
  const previewTimes = await timeEachAsync([1, 2, 3, 4, 5], () => client.touchpoints.preview({ ids }))
  const approveTimes: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now()
    const { changeSetId, approved } = await client.touchpoints.approve({
      selection: { type: 'ids', ids },
      confirmed: [],
    })
    approveTimes.push(performance.now() - started)
    if (approved !== ids.length || changeSetId === null)
      throw new Error(`approved ${approved} of ${ids.length}`)
    await client.changes.undo({ changeSetId })
  }
  service.close()
  rmSync(dataDir, { recursive: true, force: true })
  return [
    measurement(
      `a year's queue of ${forecast.contacts} contacts × ${planned.length} occasions`,
      's',
      forecast.seconds,
      5,
    ),
    measurement('longest the service thread was held meanwhile', 'ms', forecast.longestStall, 100),
    measurement(`longest it was held while a day for all was prepared`, 'ms', longestWhileFilling, 200),
    measurement('month view with 100,000 greetings, median', 'ms', median(monthTimes), 100),
    measurement('page of 100 greetings, any depth, median', 'ms', median(pageTimes), null),
    measurement(`preview of ${ids.length} messages, median`, 'ms', median(previewTimes), 1000),
    measurement(`approve ${ids.length}, median`, 'ms', median(approveTimes), 500),
  ]
}

const clientOf = (service: Service) => createRouterClient(service.router, { context: service.context })
type Client = ReturnType<typeof clientOf>

const planFor = (store: Store, occasionId: OccasionId, startsOn: LocalDate): TouchPlanInput => ({
  name: occasionId.slice(0, 100),
  occasionId,
  audience: everybody,
  channels: ['wechat', 'sms', 'email', 'phone'],
  templates: usualTemplates(store, occasionId),
  leadDays: planned.includes(occasionId) ? 7 : 60,
  sendAt: '09:00',
  ownerId: null,
  budgetPerHead: null,
  mergesBirthday: false,
  lateDays: 2,
  startsOn,
  isActive: true,
})

async function yearsQueue(client: Client, from: LocalDate) {
  let greetings = 0
  let contacts = 0
  const watch = watchThread()
  const seconds = await secondsOf(async () => {
    for await (const event of await client.touchpoints.forecast({ from, until: addDays(from, 365) })) {
      if (event.type === 'progress') contacts = event.done
      else
        for (const { counts } of event.queues) for (const count of Object.values(counts)) greetings += count
    }
  })
  return { seconds, greetings, contacts, longestStall: watch() }
}

async function prepare(client: Client): Promise<void> {
  for await (const _ of await client.touchpoints.prepare());
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function partsOf(date: LocalDate) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** How late a 5 ms timer comes at worst: what a click meanwhile would have waited for. */
function watchThread(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return longest
  }
}
