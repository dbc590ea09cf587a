import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { ContactId, MatchId, OrganizationId } from './ids.ts'
import { MatchState } from './match.ts'
import { MessageLanguage } from './message-language.ts'
import { PurchaseMethod } from './organization.ts'
import { OwnCompany } from './own-company.ts'
import { PriceBand, Quantity, Region } from './trade-terms.ts'

/** What one side learns of the other only when it is ticked: the company's names, its people, ways to reach them, prices. */
export const Disclosure = z.enum(['company', 'contact', 'reach', 'price'])
export type Disclosure = z.infer<typeof Disclosure>

export const LetterSide = z.enum(['buyer', 'supplier'])
export type LetterSide = z.infer<typeof LetterSide>

const Reachable = z.object({ name: z.string(), phones: z.array(z.string()), emails: z.array(z.string()) })

/** One side of a match as the letter to the other one may speak of it. */
export const LetterFacts = z.object({
  /** The legal, the short, the English and all former names. */
  companies: z.array(z.string()),
  company: z.object({ zh: z.string(), en: z.string() }),
  /** Everybody known there, for what is not to be told of them. */
  people: z.array(z.string()),
  addresses: z.array(z.string()),
  /** Whom to speak to. */
  contact: Reachable.nullable(),
  place: Region.nullable(),
  title: z.string(),
  specification: z.string(),
  category: z.object({ zh: z.string(), en: z.string() }).nullable(),
  price: PriceBand.nullable(),
  /** Wanted, or the smallest order. */
  quantity: Quantity.nullable(),
  capacityPerMonth: Quantity.nullable(),
  leadTimeDays: z.int().nullable(),
  /** Where to, or everywhere it delivers. */
  regions: z.array(Region),
  neededBy: LocalDate.nullable(),
  method: PurchaseMethod.nullable(),
  certificates: z.array(z.string()),
})
export type LetterFacts = z.infer<typeof LetterFacts>

/** Whom a letter is to. */
export const LetterReader = z.object({
  contactId: ContactId.nullable(),
  name: z.string(),
  salutation: z.object({ zh: z.string().nullable(), en: z.string().nullable() }),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  language: MessageLanguage.nullable(),
  mayBeContacted: z.boolean(),
})
export type LetterReader = z.infer<typeof LetterReader>

const Party = z.object({
  organizationId: OrganizationId,
  name: z.string(),
  facts: LetterFacts,
  /** The first to ask for first. */
  readers: z.array(LetterReader),
  proposed: z.boolean(),
})

export const Introduction = z.object({
  matchId: MatchId,
  state: MatchState,
  round: z.int(),
  buyer: Party,
  supplier: Party,
  own: OwnCompany,
  signer: z.object({ zh: z.string(), en: z.string() }),
})
export type Introduction = z.infer<typeof Introduction>

/** A letter as it goes out: what stands in it is what its writer saw. */
export const TradeLetter = z.object({
  language: MessageLanguage,
  to: z.object({ company: z.string().max(300), name: z.string().max(200) }),
  subject: z.string().max(200),
  body: z.string().min(1).max(20_000),
})
export type TradeLetter = z.infer<typeof TradeLetter>
