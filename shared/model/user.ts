import { z } from 'zod'
import { Instant } from './dates.ts'
import { UserId } from './ids.ts'

export const UserRole = z.enum(['accountManager', 'eventStaff', 'manager', 'sales'])
export type UserRole = z.infer<typeof UserRole>

/** A person of our own team: an owner of buyers, an author of visits. */
export const User = z.object({
  id: UserId,
  name: z.string().trim().min(1).max(100),
  role: UserRole,
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type User = z.infer<typeof User>
