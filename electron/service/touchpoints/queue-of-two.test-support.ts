import { TemplateId } from '#shared/model/ids.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { day } from '../visits/visits.test-support.ts'
import { touchpointDesk } from './touchpoints.test-support.ts'

/** Mid-Autumn 2026 falls on Friday, 25 September. */
export const aWeekBefore = '2026-09-18T01:00:00.000Z'

const templates = (['zh-CN', 'en'] as const).map((language) => ({
  channel: 'wechat' as const,
  language,
  templateId: TemplateId.parse(`mid-autumn.wechat.${language.slice(0, 2)}.warm`),
  templateIdB: null,
}))

/** One buyer's 王芳 (ready) and 李强 (no channel) in the queue of Mid-Autumn. */
export async function queueOfTwo() {
  const desk = touchpointDesk(fixedClock(aWeekBefore))
  const company = await desk.buyer('宏达食品', { tier: 'key', lastContactKnownOn: day('2026-08-01') })
  const wang = await desk.person(company, '王芳', { wechat: 'wangfang', gender: 'female' })
  desk.clock.advance(1)
  const li = await desk.person(company, '李强')
  const planId = await desk.plan({ templates })
  await desk.prepare()
  const greetingOf = async (contactId: typeof wang) => desk.only({ contactId })
  const { id } = await greetingOf(wang)
  const selection = { type: 'ids' as const, ids: [id] }
  const everyone = { type: 'filter' as const, filter: { planId }, exceptIds: [] }
  return { ...desk, company, wang, li, planId, greetingOf, id, selection, everyone }
}
