import { createRouterClient } from '@orpc/server'
import { createService } from '#service/create-service.ts'

// A process of its own for the figure of memory: a service as the window has it, and one run over all requirements.

const [dataDir = ''] = process.argv.slice(2)
const service = createService({ dataDir })
const client = createRouterClient(service.router, { context: service.context })
let [stall, last, peak] = [0, performance.now(), 0]
const watch = setInterval(() => {
  const now = performance.now()
  stall = Math.max(stall, now - last - 5)
  last = now
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5)
const started = performance.now()
let found = null
for await (const event of await client.matching.matchAll({ perRequirement: 20 }))
  if (event.type === 'finished')
    found = { requirements: event.requirements, pairs: event.pairs, unmatched: event.unmatched.length }
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
service.close()
process.stdout.write(`${JSON.stringify({ seconds, peak: peak / 2 ** 20, stall, found })}\n`)
