import { z } from 'zod'
import { Contact, Phone } from './contact.ts'
import { Instant, LocalDate } from './dates.ts'
import { Organization } from './organization.ts'
import { OwnCompany } from './own-company.ts'
import { Touchpoint, TouchpointFilter, TouchpointPreview } from './touchpoint.ts'

/** One person as the papers need them: letter, label, envelope, call list. */
export const PaperPerson = Touchpoint.pick({
  id: true,
  state: true,
  issues: true,
  channel: true,
  language: true,
  occasionId: true,
  occursOn: true,
}).extend({
  contact: Contact.pick({ name: true, title: true, department: true }),
  /** As an envelope calls them in a Chinese and in a western address: 王芳女士, Ms Wang Fang. */
  addressee: z.object({ zh: z.string(), en: z.string() }),
  organization: Organization.pick({
    legalName: true,
    englishName: true,
    shortName: true,
    country: true,
    province: true,
    city: true,
    district: true,
    address: true,
  }),
  /** The number to call first comes first. */
  phones: z.array(Phone),
  /** Of the organization, by anybody. */
  lastContactOn: LocalDate.nullable(),
  /** What the occasion is called. */
  occasion: z.object({ zh: z.string(), en: z.string() }),
  /** Whose greeting it is; null: nobody's. */
  ownerName: z.string().nullable(),
  /** The same as they sign in the language of the message: 李娜, Li Na. */
  signer: z.string().nullable(),
  message: TouchpointPreview.shape.message,
})
export type PaperPerson = z.infer<typeof PaperPerson>

/** So many people go on paper at once; what is more is printed in parts. */
export const mostOnPaper = 1_000

/** What was picked for paper, as it was at that moment: what was looked at is what is printed. */
export const GreetingPaper = z.object({
  /** For `/print/greetings-…?paper=`: known until the service stops or a few others were made after it. */
  id: z.uuid(),
  madeAt: Instant,
  madeBy: z.string(),
  ownCompany: OwnCompany,
  people: z.array(PaperPerson),
  /** What the people were picked by; null: one by one. */
  filter: TouchpointFilter.nullable(),
  /** Picked in all; more than there are people where some are over the limit or no longer there. */
  total: z.int(),
})
export type GreetingPaper = z.infer<typeof GreetingPaper>
