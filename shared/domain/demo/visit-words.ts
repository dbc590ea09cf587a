import { z } from 'zod'
import followUpJson from '#resources/demo/follow-up-texts.json' with { type: 'json' }
import problemsJson from '#resources/demo/problems.json' with { type: 'json' }
import visitJson from '#resources/demo/visit-texts.json' with { type: 'json' }
import { VisitKind, VisitOutcome } from '../../model/visit.ts'
import { parseTemplate } from './text-template.ts'

const Template = z.string().transform(parseTemplate)
const Templates = z.array(Template).min(1)
const Opening = z.record(VisitKind, Templates)
const Said = z.record(VisitOutcome, Templates)
/** Words and the fewest and most days until it is due. */
const NextSteps = z.record(
  VisitOutcome,
  z.array(z.tuple([Template, z.int().positive(), z.int().positive()])).min(1),
)
const Problems = z.array(z.object({ text: Template, answers: Templates })).min(1)

/** All sentences used with one kind of organization, in one language. */
export type VisitWords = {
  language: 'zh' | 'en'
  opening: z.infer<typeof Opening>
  said: z.infer<typeof Said>
  detail: z.infer<typeof Templates>
  deals: z.infer<typeof Templates>
  needs: z.infer<typeof Templates>
  next: z.infer<typeof NextSteps>
  reasons: z.infer<typeof Said>
  cadence: z.infer<typeof Templates>
  first: z.infer<typeof Templates>
  problems: z.infer<typeof Problems>
}

const everyKind = <T extends z.ZodType>(words: T) =>
  z.object({ buyer: words, supplier: words, association: words })
const buyerOnly = <T extends z.ZodType>(words: T) => z.object({ buyer: words })
const visits = z
  .object({
    zh: z.object({
      opening: Opening,
      said: everyKind(Said),
      detail: everyKind(Templates),
      deals: everyKind(Templates),
      needs: everyKind(Templates),
    }),
    en: z.object({
      opening: Opening,
      said: buyerOnly(Said),
      detail: buyerOnly(Templates),
      deals: buyerOnly(Templates),
      needs: buyerOnly(Templates),
    }),
  })
  .parse(visitJson)
const followUps = z
  .object({
    zh: z.object({
      next: everyKind(NextSteps),
      reasons: Said,
      cadence: Templates,
      first: Templates,
      done: z.array(z.string()),
      cancelled: z.array(z.string()),
    }),
    en: z.object({ next: buyerOnly(NextSteps), reasons: Said, cadence: Templates, first: Templates }),
  })
  .parse(followUpJson)
const problems = z.object({ zh: Problems, en: Problems }).parse(problemsJson)

export const buyerWords = chineseWords('buyer')
export const supplierWords = chineseWords('supplier')
export const associationWords = chineseWords('association')
export const overseasWords: VisitWords = {
  language: 'en',
  opening: visits.en.opening,
  said: visits.en.said.buyer,
  detail: visits.en.detail.buyer,
  deals: visits.en.deals.buyer,
  needs: visits.en.needs.buyer,
  next: followUps.en.next.buyer,
  reasons: followUps.en.reasons,
  cadence: followUps.en.cadence,
  first: followUps.en.first,
  problems: problems.en,
}

export const doneNotes = followUps.zh.done
export const cancelledNotes = followUps.zh.cancelled

function chineseWords(kind: 'buyer' | 'supplier' | 'association'): VisitWords {
  const { opening, said, detail, deals, needs } = visits.zh
  const { next, reasons, cadence, first } = followUps.zh
  return {
    language: 'zh',
    opening,
    said: said[kind],
    detail: detail[kind],
    deals: deals[kind],
    needs: needs[kind],
    next: next[kind],
    reasons,
    cadence,
    first,
    problems: problems.zh,
  }
}
