import { z } from 'zod'
import { Instant } from './dates.ts'
import { CustomFieldId } from './ids.ts'

export const CustomFieldType = z.enum(['text', 'number', 'date', 'choice', 'boolean'])
export type CustomFieldType = z.infer<typeof CustomFieldType>

/** A field the team defined itself. Values live on the record under this id. */
export const CustomField = z.object({
  id: CustomFieldId,
  entity: z.enum(['organization', 'contact']),
  label: z.string().trim().min(1).max(60),
  labelEn: z.string().trim().max(60).nullable(),
  type: CustomFieldType,
  choices: z.array(z.string().min(1).max(100)).max(200),
  position: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type CustomField = z.infer<typeof CustomField>
