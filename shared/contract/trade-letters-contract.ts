import { z } from 'zod'
import { MatchId } from '../model/ids.ts'
import { OwnCompany } from '../model/own-company.ts'
import { Introduction, TradeLetter } from '../model/trade-letter.ts'
import { base } from './base.ts'
import { failing } from './sending-contract.ts'

export const KeptLetter = z.object({ letter: TradeLetter, own: OwnCompany })

export const tradeLettersContract = {
  /** Both sides of a match with what a letter of introduction may say; what it does say is decided by what is ticked. */
  introduction: base.input(z.object({ matchId: MatchId })).output(Introduction),
  /** A letter as a mail of its own (.eml), for any mail program. INVALID `badAddress`. */
  exportEml: base.input(z.object({ letter: TradeLetter, address: z.string().max(254) })).output(z.file()),
  /** Sends a letter by the team's mail server and waits for its answer. INVALID `badAddress`. */
  send: failing.input(z.object({ letter: TradeLetter, address: z.string().max(254) })),
  /** Keeps a letter for a while, because another window prints it. */
  keep: base.input(TradeLetter).output(z.object({ id: z.uuid() })),
  kept: base.input(z.object({ id: z.uuid() })).output(KeptLetter),
}
