import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'
import { buildService } from '../../scripts/build-service.ts'

export type HostedService = {
  client: ContractRouterClient<typeof contract>
  /** The most memory the process has had resident, in MB; Linux counts it. */
  peakMegabytes(): number
  close(): Promise<void>
}

/** The service as it is built for the window, in a process of its own, spoken to over its socket. */
export async function hostedService(dataDir: string): Promise<HostedService> {
  const root = resolve(import.meta.dirname, '../..')
  await buildService(root)
  const entry = join(root, 'out', 'service', 'node-entry.js')
  const script = join(dataDir, 'bench-service.mjs')
  writeFileSync(
    script,
    `import { startHosted } from ${JSON.stringify(entry)}
    console.log((await startHosted({ dataDir: ${JSON.stringify(dataDir)} })).url)`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface(child.stdout), 'line')
  const { origin, host } = new URL(String(url))
  const redeemed = await fetch(String(url), { redirect: 'manual' })
  const cookie = redeemed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const websocket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin } })
  await once(websocket, 'open')
  return {
    client: createORPCClient(new RPCLink({ websocket })),
    peakMegabytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
    },
    close: async () => {
      websocket.close()
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
