import { implement, ORPCError } from '@orpc/server'
import { storeFailureOf } from '#db/store-failure.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ServiceContext } from './service-context.ts'

/** For the few procedures that must answer even when the store could not be opened. */
export const anyState = implement(contract).$context<ServiceContext>()

/**
 * For all others: the store is open, and a full disk or a lock becomes the contract's STORE_FAILED with its reason.
 * The transaction was rolled back by then, so "nothing was changed" is true.
 */
export const os = anyState.use(async ({ context, next, errors }) => {
  if (!context.service.ok) throw errors.STORE_FAILED({ data: context.service.failure })
  const { open } = context.service
  for (;;) {
    try {
      return await next({ context: open })
    } catch (error) {
      if (error instanceof ORPCError) throw error
      const failure = storeFailureOf(error)
      const busy = failure?.code === 'locked' ? open.storeBusy() : null
      if (busy) {
        // Our own import holds the lock for some seconds: the call log typed meanwhile waits its turn, and is not lost.
        await busy
        continue
      }
      if (failure) throw errors.STORE_FAILED({ data: failure })
      throw error
    }
  }
})
