import { compareVariants, type VariantComparison } from '#shared/domain/messages/compare-variants.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'

export interface TemplateResult {
  templateId: string
  variant: 'A' | 'B' | null
  planId: string | null
  sent: number
  replied: number
}

/** Two texts of one plan that went to two halves of the same people. */
export interface VariantPair {
  planId: string
  a: TemplateResult
  b: TemplateResult
  comparison: VariantComparison
}

type PlanTexts = Pick<TouchPlan, 'id' | 'templates'>

/**
 * The texts that may be compared: A and B of one plan, channel and language. A plan whose texts were changed since is only
 * compared where no doubt is left who belongs to whom.
 */
export function variantPairs(results: readonly TemplateResult[], plans: readonly PlanTexts[]): VariantPair[] {
  const byPlan = new Map<string, TemplateResult[]>()
  for (const result of results) {
    if (result.planId === null || result.variant === null) continue
    byPlan.set(result.planId, [...(byPlan.get(result.planId) ?? []), result])
  }
  return [...byPlan].flatMap(([planId, ofPlan]) => {
    const texts = plans.find(({ id }) => id === planId)?.templates ?? []
    return pairsOf(ofPlan, texts).map(([a, b]) => ({ planId, a, b, comparison: compareVariants(a, b) }))
  })
}

function pairsOf(
  results: readonly TemplateResult[],
  texts: PlanTexts['templates'],
): [TemplateResult, TemplateResult][] {
  const of = (variant: 'A' | 'B') => results.filter((one) => one.variant === variant)
  const paired = texts.flatMap((text): [TemplateResult, TemplateResult][] => {
    const a = of('A').find(({ templateId }) => templateId === text.templateId)
    const b = of('B').find(({ templateId }) => templateId === text.templateIdB)
    return a && b ? [[a, b]] : []
  })
  const isLeft = (result: TemplateResult) => !paired.some((pair) => pair.includes(result))
  const [a, ...otherA] = of('A').filter(isLeft)
  const [b, ...otherB] = of('B').filter(isLeft)
  return a && b && otherA.length === 0 && otherB.length === 0 ? [...paired, [a, b]] : paired
}

/** Each text once, whatever plan sent it; the most used first. */
export function byText(
  results: readonly TemplateResult[],
): Pick<TemplateResult, 'templateId' | 'sent' | 'replied'>[] {
  const texts = new Map<string, { templateId: string; sent: number; replied: number }>()
  for (const { templateId, sent, replied } of results) {
    const known = texts.get(templateId) ?? { templateId, sent: 0, replied: 0 }
    texts.set(templateId, { templateId, sent: known.sent + sent, replied: known.replied + replied })
  }
  return [...texts.values()].toSorted((a, b) => b.sent - a.sent)
}
