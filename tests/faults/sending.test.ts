import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createService } from '#service/create-service.ts'
import { writeSendingSettings } from '#service/sending/sending-settings.ts'
import type { OpenService } from '#service/service-context.ts'
import { DemoRandom } from '#shared/domain/demo/demo-random.ts'
import { approveGreetings, statesByAddress } from '../support/approved-mails.ts'
import { tempDir } from '../support/temp-dir.ts'
import { killPlan } from './support/kill-plan.ts'
import { spokenProcess } from './support/spoken-process.ts'

const mails = 200
/** A third of the other kills: `RAPPORT_KILLS=200` makes it 67. */
const kills = Math.max(4, Math.round(killPlan.kills / 3))

describe(`kill -9 of the service at ${kills} moments while it sends ${mails} mails`, () => {
  test('each recipient gets one mail or none, and whoever may have none is listed', {
    timeout: 60_000 + 15_000 * kills,
  }, async () => {
    const dataDir = tempDir()
    const server = mailServerProcess()
    await server.said('port ')
    const port = Number(server.lines()[0]?.slice('port '.length))
    const addresses = Array.from({ length: mails }, (_, index) => `buyer${index + 1}@example.com`)
    await withService(dataDir, async (open, client) => {
      await approveGreetings({ client, open }, addresses)
      writeSendingSettings(open.store, { mail: { ...account, port } })
    })

    const random = new DemoRandom(killPlan.seed, 2, 0)
    const moments: string[] = []
    let lost = 0
    for (let kill = 0; kill < kills; kill++) {
      // Somewhere in what is left, leaving some for the lives to come, and somewhere in the sending of one mail.
      const before = received(server).length
      const share = (mails - 2 - before) / (kills - kill)
      const after = before + Math.max(1, Math.round(random.next() * 1.6 * share))
      const delay = random.next() * 14
      const life = spokenProcess(new URL('./sending-process.ts', import.meta.url), dataDir)
      await Promise.race([server.said('mail ', after), life.said('finished')])
      await spin(delay)
      const wasKilled = await life.kill()
      moments.push(`${received(server).length}+${delay.toFixed(1)} ms${wasKilled ? '' : ' (was over)'}`)
      await withService(dataDir, (open) => {
        const unknown = expectTrue(server, open, addresses)
        // One mail at a time is on its way.
        expect(unknown - lost).toBeLessThanOrEqual(1)
        lost = unknown
      })
    }

    const last = spokenProcess(new URL('./sending-process.ts', import.meta.url), dataDir)
    await last.said('finished')
    await last.kill()
    await withService(dataDir, async (open, client) => {
      expect(expectTrue(server, open, addresses)).toBe(lost)
      const { approved, unknown } = await client.sending.outbox()
      expect({ approved, unknown }).toEqual({ approved: 0, unknown: lost })
      const reached = new Set(received(server)).size
      console.log(
        `${kills} kills while sending survived, seed ${killPlan.seed}, after mail ${moments.join(', ')}: ${reached} of ` +
          `${mails} got one mail, nobody two; ${lost} listed as unknown, ${lost - (mails - reached)} of them had got theirs.`,
      )
    })
  })
})

describe('kill -9 of the mail server while it is sent to', () => {
  test('what it surely does not have goes out when it is back, what it may have is listed', {
    timeout: 120_000,
  }, async () => {
    const dataDir = tempDir()
    const addresses = Array.from({ length: 40 }, (_, index) => `buyer${index + 1}@example.com`)
    const random = new DemoRandom(killPlan.seed, 3, 0)
    await withService(dataDir, async (open, client) => {
      await approveGreetings({ client, open }, addresses)
      const got: string[] = []
      for (const after of [1, 1 + random.between(1, 8), 1 + random.between(1, 8), null]) {
        const server = mailServerProcess()
        await server.said('port ')
        const port = Number(server.lines()[0]?.slice('port '.length))
        await client.sending.setMail({ mail: { ...account, port } })
        const round = open.sending.sendDue({ selection: null, automatic: true })
        await Promise.race([round, server.said('mail ', after ?? addresses.length)])
        if (after !== null) {
          await spin(random.next() * 6)
          await server.kill()
        }
        await round
        got.push(...received(server))
        const states = statesByAddress(open)
        expect(new Set(got).size).toBe(got.length)
        for (const address of addresses) {
          const state = states.get(address)
          if (state !== 'unknown')
            expect(`${address} ${state}`).toBe(`${address} ${got.includes(address) ? 'sent' : 'approved'}`)
        }
        await server.kill()
      }
      const { approved, unknown } = await client.sending.outbox()
      expect(approved).toBe(0)
      // Each time the server went at most one mail was between the two.
      expect(unknown).toBeLessThanOrEqual(3)
    })
  })
})

const account = {
  host: '127.0.0.1',
  security: 'none',
  user: null,
  fromName: '李雷',
  fromAddress: 'li.lei@example.com',
  perMinute: 6_000,
  optOut: null,
} as const

/** Holds the store against what the server has. Answers with how many are of unknown fate. */
function expectTrue(
  server: ReturnType<typeof spokenProcess>,
  open: OpenService,
  addresses: string[],
): number {
  const got = received(server)
  expect(got.length, 'mails for somebody who has one').toBe(new Set(got).size)
  const states = statesByAddress(open)
  const wrong = addresses.filter((address) => {
    const state = states.get(address)
    if (state === 'unknown') return false
    return got.includes(address) ? state !== 'sent' : state !== 'approved'
  })
  expect(wrong).toEqual([])
  return [...states.values()].filter((state) => state === 'unknown').length
}

function mailServerProcess() {
  const server = spokenProcess(new URL('./mail-server-process.ts', import.meta.url))
  onTestFinished(() => void server.kill())
  return server
}

const received = (server: ReturnType<typeof spokenProcess>): string[] =>
  server
    .lines()
    .filter((line) => line.startsWith('mail '))
    .map((line) => line.split(' ')[1] ?? '')

type Client = ReturnType<typeof clientOf>
const clientOf = (service: ReturnType<typeof createService>) =>
  createRouterClient(service.router, { context: service.context })

async function withService(
  dataDir: string,
  act: (open: OpenService, client: Client) => void | Promise<void>,
): Promise<void> {
  const service = createService({ dataDir, importsInPlace: true })
  try {
    const { service: state } = service.context
    if (!state.ok) throw new Error(`it does not open again: ${state.failure.code}`)
    await act(state.open, clientOf(service))
  } finally {
    service.close()
  }
}

/** Timers are late by a millisecond or more; a commit takes three. */
async function spin(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds
  while (performance.now() < until) await new Promise(setImmediate)
}
