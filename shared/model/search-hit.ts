import { z } from 'zod'
import { LocalDate } from './dates.ts'
import { ContactId, OrganizationId, VisitId } from './ids.ts'
import { OrganizationRole } from './organization.ts'

/** `[start, end)` in UTF-16 code units of the text it belongs to. */
export const TextRange = z.tuple([z.int(), z.int()])
export type TextRange = z.infer<typeof TextRange>

/** How a hit was found, in the order hits are ranked. */
export const MatchTier = z.enum(['exact', 'prefix', 'pinyin', 'contains', 'phone', 'note'])
export type MatchTier = z.infer<typeof MatchTier>

export const SearchHit = z.object({
  kind: z.enum(['organization', 'contact', 'visit']),
  match: MatchTier,
  organizationId: OrganizationId,
  /** Of the organization: they say on which list it stands. */
  roles: z.array(OrganizationRole),
  contactId: ContactId.nullable(),
  visitId: VisitId.nullable(),
  /** The line to show: a company's name, a person's name, or the snippet of a note. */
  title: z.string(),
  titleRanges: z.array(TextRange),
  /** The second line: the company of a person or note, or the phone that matched. */
  detail: z.string(),
  detailRanges: z.array(TextRange),
  lastContactOn: LocalDate.nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>
