import { createRouterClient } from '@orpc/server'
import { createService } from '#service/create-service.ts'
import { beBusy } from './support/busy-work.ts'

// The data service at work, for the tests that kill it. Every line on standard output is a promise.

const [dataDir = '', list = ''] = process.argv.slice(2)
const service = createService({ dataDir })
const state = service.context.service
if (!state.ok) throw new Error(state.failure.detail)
// Whoever watches is gone: nobody will kill us any more.
process.stdin.resume().on('end', () => process.exit())
await beBusy(createRouterClient(service.router, { context: service.context }), list, (kind, what) =>
  process.stdout.write(`${kind} ${what}\n`),
)
