import { z } from 'zod'
import { TradeListRequest, TradeListRow } from '../model/trade-list.ts'
import { base } from './base.ts'

const cell = z.union([z.string().max(40_000), z.number(), z.null()])

export const tradeListsContract = {
  /** The rows of a list with what is withheld already withheld; `total` of all there are. */
  rows: base
    .input(TradeListRequest.extend({ limit: z.int().min(1).max(5_000) }))
    .output(z.object({ rows: z.array(TradeListRow), total: z.int() })),
  /** What the screen shows, as a file for a spreadsheet; a text that would run as a formula stays a text. */
  exportFile: base
    .input(
      z.object({
        name: z.string().max(200),
        format: z.enum(['xlsx', 'csv']),
        titles: z.array(z.string().max(200)).min(1).max(40),
        rows: z.array(z.array(cell).max(40)).max(5_000),
      }),
    )
    .output(z.file()),
}
