import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ChangeSetId } from '../model/ids.ts'
import { StoreFailure } from '../model/store-status.ts'

/** Errors any call may answer with; a feature adds its own. */
export const base = oc.errors({
  NOT_FOUND: { status: 404 },
  /** The store is not open, or refused the write (full disk, locked): nothing was changed. */
  STORE_FAILED: { status: 503, data: StoreFailure },
  INVALID: { status: 422, data: z.object({ reason: z.string() }) },
})

/** Every write answers with its change set, so the screen can offer to take it back. */
export const Written = z.object({ changeSetId: ChangeSetId.nullable() })
export type Written = z.infer<typeof Written>
