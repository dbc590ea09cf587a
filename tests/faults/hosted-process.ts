import { startHosted } from '#service/node-entry.ts'

// The application as `npm run serve` hosts it, without looking for something to build first.

const [dataDir = ''] = process.argv.slice(2)
const { url } = await startHosted({ dataDir })
process.stdout.write(`${url}\n`)
process.stdin.resume().on('end', () => process.exit())
