import { expect, test } from 'vitest'
import { LocalDate } from '#shared/model/dates.ts'
import { TemplateId } from '#shared/model/ids.ts'
import type { Template } from '#shared/model/message.ts'
import { Occasion } from '#shared/model/occasion.ts'
import { newPlan, planOf, withOccasion, withText } from './plan-draft.ts'

const midAutumn = Occasion.parse({
  id: 'mid-autumn',
  kind: 'festival',
  names: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  rule: { kind: 'yearly', calendar: 'lunar', month: 8, day: 15 },
  leadDays: 9,
  lateDays: 3,
})
const text = (id: string, part: Partial<Template> = {}): Template => ({
  id: TemplateId.parse(id),
  isBuiltIn: true,
  name: id,
  occasionId: midAutumn.id,
  channel: 'wechat',
  language: 'zh-CN',
  tone: 'formal',
  subject: null,
  body: '中秋快乐',
  ...part,
})
const texts = [
  text('any', { occasionId: null, tone: 'warm' }),
  text('formal'),
  text('warm', { tone: 'warm' }),
]
const fresh = newPlan(LocalDate.parse('2026-09-01'))

test('the occasion brings its days and its warm text', () => {
  const draft = withOccasion(fresh, midAutumn, '中秋问候', texts)
  expect(draft).toMatchObject({ name: '中秋问候', leadDays: 9, lateDays: 3 })
  expect(draft.templates).toEqual([
    { channel: 'wechat', language: 'zh-CN', templateId: 'warm', templateIdB: null },
  ])
})

test('a plan without occasion, name or channel cannot be saved', () => {
  expect(planOf({ ...fresh, name: '问候' })).toBeNull()
  const whole = withOccasion(fresh, midAutumn, '中秋问候', texts)
  expect(planOf({ ...whole, name: ' ' })).toBeNull()
  expect(planOf({ ...whole, channels: [] })).toBeNull()
  expect(planOf(whole)?.occasionId).toBe('mid-autumn')
})

test('texts of a channel that was taken away are not saved', () => {
  const whole = withOccasion(fresh, midAutumn, '中秋问候', texts)
  expect(planOf({ ...whole, channels: ['phone'] })?.templates).toEqual([])
})

test('a second text is compared with the first; without the first there is none', () => {
  const place = { channel: 'wechat', language: 'zh-CN' } as const
  const both = { templateId: TemplateId.parse('warm'), templateIdB: TemplateId.parse('formal') }
  const draft = withText(fresh, place, both)
  expect(draft.templates).toEqual([{ ...place, ...both }])
  expect(withText(draft, place, null).templates).toEqual([])
})
