import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { beBusy } from './support/busy-work.ts'

// The whole application without a display: this is the window, its child the hosted service, both in one process
// group. A line on standard output stands for what the user saw: an answer that came all the way over the socket.

const [dataDir = '', list = ''] = process.argv.slice(2)
const service = spawn(
  process.execPath,
  [fileURLToPath(new URL('./hosted-process.ts', import.meta.url)), dataDir],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
)
process.stdin.resume().on('end', () => process.exit())
const [address] = await Promise.race([
  once(service.stdout, 'data'),
  once(service, 'exit').then(() => {
    throw new Error('the service ended before it was ready')
  }),
])
const websocket = await connected(new URL(String(address).trim()))
await beBusy(createORPCClient(new RPCLink({ websocket })), list, (kind, what) =>
  process.stdout.write(`${kind} ${what}\n`),
)

async function connected(url: URL): Promise<WebSocket> {
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const socket = new WebSocket(`ws://${url.host}/rpc`, { headers: { cookie, origin: url.origin } })
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  return socket
}
