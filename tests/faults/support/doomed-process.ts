import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseFileName } from '#db/open-database.ts'
import type { Moment, Stage } from './moments.ts'

/** A process that works until it is killed; `whole` kills everything it started with it. */
export type Doomed = { script: URL; whole: boolean; dataDir: string; list: string }

/** Milliseconds a stage lasts on this machine. */
export type StageLengths = Record<Stage, number>

/** Starts it, kills it at the moment, and returns the whole lines it had said by then. */
export async function killedAt(doomed: Doomed, moment: Moment, lengths: StageLengths): Promise<string[]> {
  const running = start(doomed)
  await beginningOf[moment.stage](running)
  await spin(moment.share * lengths[moment.stage])
  return running.kill()
}

/** One run through all stages, to know how long each lasts here. */
export async function rehearse(doomed: Doomed): Promise<StageLengths> {
  const running = start(doomed)
  const times: Partial<Record<Stage | 'started' | 'imported', number>> = { starting: performance.now() }
  const reached = async (name: keyof typeof times, happening: Promise<unknown>) => {
    await happening
    times[name] = performance.now()
  }
  await reached('started', running.said('organization'))
  await Promise.all([
    reached('reading', beginningOf.reading(running)),
    reached('saving', beginningOf.saving(running)),
    reached('committing', beginningOf.committing(running)),
    reached('imported', running.said('import')),
    reached('checkpointing', beginningOf.checkpointing(running)),
  ])
  await running.kill()
  const between = (from: keyof typeof times, to: keyof typeof times) => (times[to] ?? 0) - (times[from] ?? 0)
  return {
    starting: between('starting', 'started'),
    reading: between('reading', 'saving'),
    // To the end of the commit: where one goes over into the other is seen only roughly, on a busy machine late.
    saving: Math.max(200, between('saving', 'imported')),
    committing: Math.max(10, between('committing', 'imported')),
    checkpointing: usualCheckpoint,
    logging: someCalls,
  }
}

const usualCheckpoint = 20
const someCalls = 100

const beginningOf: Record<Stage, (running: Running) => Promise<void>> = {
  starting: async () => {},
  reading: (running) => running.said('stage reading'),
  saving: (running) => running.said('stage saving 0'),
  // From here on the import holds the write lock: what is written to the log now is its commit.
  committing: async (running) => {
    await running.said('stage saving', ({ length }) => length > 1)
    await running.written(`${databaseFileName}-wal`)
  },
  // In WAL mode nothing but a checkpoint writes into the database itself.
  checkpointing: async (running) => {
    await running.said('visit')
    await running.written(databaseFileName)
  },
  logging: (running) => running.said('import'),
}

type Running = ReturnType<typeof start>
const patience = 60_000

function start({ script, whole, dataDir, list }: Doomed) {
  // A group of its own, so that all of it can be ended at once. It ends by itself when our end of its input is gone.
  const child = spawn(process.execPath, [fileURLToPath(script), dataDir, list], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: whole,
  })
  let said = ''
  let complaints = ''
  const waiting = new Set<() => void>()
  child.stdout.on('data', (data) => {
    said += data
    for (const look of waiting) look()
  })
  child.stderr.on('data', (data) => (complaints += data))
  const ended = once(child, 'close')
  // A line cut in half was not yet promised to anybody.
  const lines = () =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1)
  const failed = ended.then(([code]) => {
    throw new Error(`ended by itself with ${code}: ${complaints}`)
  })
  failed.catch(() => {})

  const saidBeginning = (
    beginning: string,
    enough = (found: string[]) => found.length > 0,
  ): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (!enough(lines().filter((line) => line.startsWith(beginning)))) return
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
    return Promise.race([promise, failed])
  }

  return {
    said: saidBeginning,
    async written(file: string): Promise<void> {
      const path = join(dataDir, file)
      const before = changeOf(path)
      const until = performance.now() + patience
      while (changeOf(path) === before && performance.now() < until) {
        await Promise.race([new Promise(setImmediate), failed])
      }
    },
    async kill(): Promise<string[]> {
      if (child.pid === undefined || child.exitCode !== null) await failed
      else process.kill(whole ? -child.pid : child.pid, 'SIGKILL')
      const [code, signal] = await ended
      if (signal !== 'SIGKILL') throw new Error(`ended by itself with ${code}: ${complaints}`)
      return lines()
    },
  }
}

/** Size and time of the last write; the latter moves in steps of a few milliseconds. */
function changeOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? '' : `${found.size} ${found.mtimeNs}`
}

/** Timers are late by a millisecond or more; a commit takes three. */
async function spin(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds
  if (milliseconds > 30) await new Promise((resolve) => setTimeout(resolve, milliseconds - 20))
  while (performance.now() < until) await new Promise(setImmediate)
}
