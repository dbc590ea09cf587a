import { createService } from '#service/create-service.ts'

// The data service while it sends what is due, for the test that kills it. It says when it has nothing left to send.

const [dataDir = ''] = process.argv.slice(2)
const service = createService({ dataDir })
const state = service.context.service
if (!state.ok) throw new Error(state.failure.detail)
// Whoever watches is gone: nobody will kill us any more.
process.stdin.resume().on('end', () => process.exit())
await state.open.sending.sendDue({
  selection: null,
  automatic: true,
  onEvent: (event) => {
    if (event.type === 'stopped') process.stdout.write(`stopped ${event.problem.code}\n`)
  },
})
process.stdout.write('finished\n')
