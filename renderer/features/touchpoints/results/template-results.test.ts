import { describe, expect, test } from 'vitest'
import { TemplateId, TouchPlanId } from '#shared/model/ids.ts'
import { resultCounts } from './result-counts.ts'
import { byText, type TemplateResult, variantPairs } from './template-results.ts'

const planId = TouchPlanId.parse('01890000-0000-7000-8000-000000000001')
const result = (
  templateId: string,
  variant: 'A' | 'B' | null,
  sent: number,
  replied: number,
): TemplateResult => ({ templateId, variant, planId, sent, replied })

const plan = (...texts: [string, string | null][]) => ({
  id: planId,
  templates: texts.map(([a, b]) => ({
    channel: 'wechat' as const,
    language: 'zh-CN' as const,
    templateId: TemplateId.parse(a),
    templateIdB: b === null ? null : TemplateId.parse(b),
  })),
})

describe('two texts compared', () => {
  test('are A and B of the same channel and language', () => {
    const pairs = variantPairs(
      [
        result('wechat-1', 'A', 200, 60),
        result('sms-1', 'A', 400, 60),
        result('wechat-2', 'B', 200, 20),
        result('sms-2', 'B', 400, 62),
      ],
      [plan(['wechat-1', 'wechat-2'], ['sms-1', 'sms-2'])],
    )
    expect(pairs.map(({ a, b, comparison }) => [a.templateId, b.templateId, comparison.better])).toEqual([
      ['wechat-1', 'wechat-2', 'A'],
      ['sms-1', 'sms-2', 'undecided'],
    ])
  })

  test('few letters say nothing', () => {
    const [pair] = variantPairs([result('x', 'A', 9, 5), result('y', 'B', 9, 1)], [plan(['x', 'y'])])
    expect(pair?.comparison.better).toBe('tooFew')
  })

  test('of a plan that was changed or removed, only without doubt', () => {
    const two = [result('x', 'A', 40, 4), result('y', 'B', 40, 5)]
    expect(variantPairs(two, [])).toHaveLength(1)
    expect(variantPairs([...two, result('z', 'B', 40, 5)], [])).toEqual([])
    expect(variantPairs([...two, result('z', 'B', 40, 5)], [plan(['x', 'z'])])).toHaveLength(1)
  })

  test('a text that stood alone is compared with nothing', () => {
    expect(variantPairs([result('x', null, 50, 5)], [plan(['x', null])])).toEqual([])
  })
})

test('each text is listed once', () => {
  expect(byText([result('x', 'A', 10, 1), result('y', null, 30, 2), result('x', null, 25, 3)])).toEqual([
    { templateId: 'x', sent: 35, replied: 4 },
    { templateId: 'y', sent: 30, replied: 2 },
  ])
})

test('who answered was sent to, who was skipped was not planned', () => {
  expect(resultCounts({ ready: 3, sent: 10, replied: 2, failed: 1, skipped: 4 })).toEqual({
    planned: 16,
    sent: 12,
    failed: 1,
    replied: 2,
  })
})
