import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createService, type ServiceOptions } from '#service/create-service.ts'
import type { OpenService } from '#service/service-context.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { tempDir } from './temp-dir.ts'

/** A service over an empty store in a folder of its own, called in-process through its router. */
export function testService(options: Partial<ServiceOptions> & { clock?: FixedClock } = {}) {
  const clock = options.clock ?? fixedClock()
  const dataDir = options.dataDir ?? tempDir()
  const service = createService({ importsInPlace: true, ...options, clock, dataDir })
  onTestFinished(() => service.close())
  const { service: state } = service.context
  if (!state.ok) throw new Error(`the store did not open: ${state.failure.code}`)
  const open: OpenService = state.open
  return {
    service,
    open,
    store: open.store,
    clock,
    dataDir,
    client: createRouterClient(service.router, { context: service.context }),
  }
}
