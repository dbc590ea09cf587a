import { startHosted } from '#service/node-entry.ts'

/** The data service of `npm run dev`, a process of its own so that it can be started anew on each change. */
const [dataDir, port, origin] = process.argv.slice(2)
const session = process.env['RAPPORT_DEV_SESSION']
if (!dataDir || !port || !origin || !session) throw new Error('dev-service.ts is started by dev.ts')

const hosted = await startHosted({ dataDir, port: Number(port), development: { origin, session } })
const stop = async () => {
  await hosted.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
