import { expect, test } from 'vitest'
import { everyPerson } from '#db/repositories/touchpoint-people.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { greetingBook, owedGreetings } from '#shared/domain/touchpoints/owed-greetings.ts'
import { stateOfIssues } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { TemplateId } from '#shared/model/ids.ts'
import { everybody, type PlanTemplate } from '#shared/model/touchpoint.ts'
import { day } from '../visits/visits.test-support.ts'
import { checkGreeting, usualTemplates } from './check-greeting.ts'
import { owedTo } from './owed-to.ts'
import { touchDesk } from './touch-desk.ts'
import { occasion, touchpointDesk } from './touchpoints.test-support.ts'

/** Each asks for other facts, in alternatives, conditions and subjects. */
const texts = [
  '{称呼}，{公司简称}的同仁中秋好',
  '{姓名}您好，{如果 合作年数 >= 3}感谢{合作年数}年{结束}，{部门|职务}',
  '{如果 女士}{称呼}{否则}{城市}{结束} {周年|农历}',
  '{如果 客户等级 = A、B}感谢{上次成交}{否则}{客户经理}{结束}',
]

test('counting those that are alike says of each what a look at it alone says', async () => {
  const desk = touchpointDesk()
  const { client, store } = desk
  for await (const _ of await client.app.seedDemo({ organizations: 120, seed: 5 }));
  const [owner] = await client.users.list()
  const own: TemplateId[] = []
  for (const text of texts) own.push(await desk.text(text))
  own.push(await desk.text('{公司}', 'email', '{称呼}：{节日}'))
  const [first, ...others] = own
  const ours = (channel: PlanTemplate['channel'], at: number, other: number | null): PlanTemplate => ({
    channel,
    language: 'zh-CN',
    templateId: own[at] ?? first!,
    templateIdB: other === null ? null : (others[other] ?? null),
  })
  const channels = ['wechat', 'sms', 'email', 'letter'] as const
  const plan = { leadDays: 7, startsOn: day('2026-01-01'), channels: [...channels], budgetPerHead: 500 }
  await desk.plan({
    ...plan,
    templates: [ours('wechat', 0, 0), ours('sms', 3, null), ours('email', 4, null)],
  })
  for (const [at, id] of ['birthday', 'organization-anniversary', 'first-deal', 'new-year'].entries()) {
    await desk.plan({
      ...plan,
      occasionId: occasion(id),
      audience: { ...everybody, tiers: at % 2 === 0 ? [] : ['A', 'B'] },
      ownerId: at === 1 ? (owner?.id ?? null) : null,
      mergesBirthday: at === 3,
      templates: [
        ...usualTemplates(store, occasion(id)).slice(3),
        ours('wechat', at, at % 2 === 0 ? at : null),
      ],
    })
  }

  const span = { from: day('2026-01-01'), until: addDays(day('2026-01-01'), 500) }
  const events = []
  for await (const event of await client.touchpoints.forecast(span)) events.push(event)
  const result = events.at(-1)
  const told = result?.type === 'result' ? result.queues : []
  expect(
    told
      .map(({ occasionId, year, counts, issues, from, until, budget }) => ({
        key: `${occasionId} ${year}`,
        from,
        until,
        counts,
        issues,
        budget,
      }))
      .toSorted(byKey),
  ).toEqual(eachAlone(span))

  function eachAlone({ from, until }: typeof span) {
    const now = touchDesk(store)
    const windows = now.plans.flatMap((each) => {
      const found = now.occasions.get(each.occasionId)
      return found && each.isActive ? { plan: each, occasion: found, from, until } : []
    })
    const book = greetingBook(windows, now.today)
    const queues = new Map<
      string,
      {
        key: string
        from: string
        until: string
        counts: Record<string, number>
        issues: Record<string, number>
        budget: number
      }
    >()
    for (const people of everyPerson(
      store,
      windows.map((each) => each.plan.audience),
    )) {
      for (const person of people) {
        for (const owed of owedGreetings(book, owedTo(person), (at) => person.isIn[at] ?? false)) {
          const { on, year } = owed
          const key = `${owed.occasion.id} ${year}`
          const queue = queues.get(key) ?? { key, from: on, until: on, counts: {}, issues: {}, budget: 0 }
          queues.set(key, queue)
          if (on < queue.from) queue.from = on
          if (on > queue.until) queue.until = on
          if (owed.mergedInto !== null) {
            queue.counts['skipped'] = (queue.counts['skipped'] ?? 0) + 1
            continue
          }
          const { issues } = checkGreeting(now, person, owed.plan, {
            occasionId: owed.occasion.id,
            occursOn: on,
            year,
            ownerId: owed.plan.ownerId ?? person.organization.ownerId,
            sendOn: on,
            keepChannel: null,
            subject: null,
            body: null,
          })
          const state = stateOfIssues(issues)
          queue.counts[state] = (queue.counts[state] ?? 0) + 1
          for (const issue of issues) queue.issues[issue] = (queue.issues[issue] ?? 0) + 1
          queue.budget += owed.plan.budgetPerHead ?? 0
        }
      }
    }
    return [...queues.values()].toSorted(byKey)
  }
}, 60_000)

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1)
