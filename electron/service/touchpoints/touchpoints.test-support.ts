import type { TouchPlanId } from '#shared/model/ids.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { everybody, type TouchPlanInput, type TouchpointFilter } from '#shared/model/touchpoint.ts'
import type { FixedClock } from '../../../tests/support/fixed-clock.ts'
import { day, desk } from '../visits/visits.test-support.ts'

export const occasion = (id: string): OccasionId => OccasionId.parse(id)

/** A plan with nothing but WeChat, for everybody, that has been there for a year. */
export const plainPlan: TouchPlanInput = {
  name: '中秋问候',
  occasionId: occasion('mid-autumn'),
  audience: everybody,
  channels: ['wechat'],
  templates: [],
  leadDays: 7,
  sendAt: '09:00',
  ownerId: null,
  budgetPerHead: null,
  mergesBirthday: false,
  lateDays: 2,
  startsOn: day('2025-09-01'),
  isActive: true,
}

/** A desk with short ways to plan, prepare and look at the queue. */
export function touchpointDesk(clock?: FixedClock) {
  const all = desk(clock)
  const { client } = all

  const plan = async (more: Partial<TouchPlanInput> = {}): Promise<TouchPlanId> => {
    const { id } = await client.touchPlans.create({ ...plainPlan, ...more })
    return id
  }

  const prepare = async () => {
    for await (const _ of await client.touchpoints.prepare());
  }

  const queue = async (filter: TouchpointFilter = {}) =>
    (await client.touchpoints.page({ filter, offset: 0, limit: 500 })).rows

  /** A text of the team's own for a channel. */
  const text = async (
    body: string,
    channel: 'wechat' | 'email' | 'sms' = 'wechat',
    subject: string | null = null,
  ) => {
    const { id } = await client.templates.create({
      name: body.slice(0, 20),
      occasionId: null,
      channel,
      language: 'zh-CN',
      tone: null,
      subject,
      body,
    })
    return id
  }

  const only = async (filter: TouchpointFilter = {}) => {
    const [row, ...others] = await queue(filter)
    if (!row || others.length > 0) throw new Error(`${others.length + (row ? 1 : 0)} greetings, not one`)
    return row
  }

  return { ...all, plan, prepare, queue, only, text }
}
