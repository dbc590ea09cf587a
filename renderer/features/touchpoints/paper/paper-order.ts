import { z } from 'zod'
import { labelSheetNames } from './label-sheets.ts'

export const paperKinds = ['letters', 'labels', 'envelopes', 'calls'] as const
export type PaperKind = (typeof paperKinds)[number]

/** How it is to be printed. It travels in the address of the page that is printed, so a part not understood falls back. */
export const PaperOptions = z.object({
  size: z.enum(['a4', 'a5', 'a6']).catch('a4'),
  /** For which window envelope fold marks are put at the edge of a letter. */
  fold: z.enum(['dl', 'c5', 'none']).catch('dl'),
  sheet: z.enum(labelSheetNames).catch('3x8'),
  /** The first label that is still there on the first sheet, from 1. */
  start: z.coerce.number().int().min(1).max(24).catch(1),
  envelope: z.enum(['dl', 'c5']).catch('dl'),
  sort: z.enum(['list', 'company', 'city']).catch('list'),
  /** Of headings and notes; a letter is in the language of its reader. */
  language: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  /** Also those that are out already. */
  withSent: z.boolean().catch(false),
  /** Also those that are meant to go another way. */
  everyChannel: z.boolean().catch(false),
})
export type PaperOptions = z.infer<typeof PaperOptions>

export interface PaperOrder extends PaperOptions {
  kind: PaperKind
}

export const routeOf = (kind: PaperKind) => `/print/greetings-${kind}` as const

/** Millimetres, as the sheet comes out of the printer. */
export function sheetSize({ kind, size, envelope }: PaperOrder): { width: number; height: number } {
  if (kind === 'calls') return { width: 297, height: 210 }
  if (kind === 'envelopes') return envelopeSizes[envelope]
  return kind === 'letters' ? cardSizes[size] : cardSizes.a4
}

/** As the shell asks a printer for it. */
export function printerSheet({ kind, size, envelope }: PaperOrder) {
  if (kind === 'envelopes') return { pageSize: envelope === 'c5' ? ('C5' as const) : ('DL' as const) }
  const isCard = kind === 'letters' && size !== 'a4'
  const pageSize = !isCard ? ('A4' as const) : size === 'a5' ? ('A5' as const) : ('A6' as const)
  return { pageSize, landscape: kind === 'calls' || (isCard && size === 'a6') }
}

/** A small card lies, a larger one stands. */
const cardSizes = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  a6: { width: 148, height: 105 },
} as const

const envelopeSizes = { dl: { width: 220, height: 110 }, c5: { width: 229, height: 162 } } as const
