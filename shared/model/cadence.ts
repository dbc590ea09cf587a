import { z } from 'zod'
import { Tier } from './organization.ts'

/** How often a class of buyers is due a contact. A month is a calendar month: 31 January, 28 February. */
export const CadenceInterval = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('day'), count: z.int().min(1).max(3650) }),
  z.object({ unit: z.literal('month'), count: z.int().min(1).max(120) }),
])
export type CadenceInterval = z.infer<typeof CadenceInterval>

/** The interval of every tier; null for a tier that is not called by the calendar. */
export const Cadence = z.record(Tier, CadenceInterval.nullable())
export type Cadence = z.infer<typeof Cadence>
