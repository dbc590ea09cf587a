import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of ours that speaks in lines on its standard output. It ends by itself when our end of its input is gone. */
export function spokenProcess(script: URL, ...args: string[]) {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  let complaints = ''
  const waiting = new Set<() => void>()
  child.stdout.on('data', (data) => {
    said += data
    for (const look of waiting) look()
  })
  child.stderr.on('data', (data) => (complaints += data))
  const ended = once(child, 'close')
  const lines = () => said.split('\n').slice(0, -1)

  return {
    lines,
    /** Resolves once so many lines begin like this; also when the process ended before. */
    async said(beginning: string, times = 1): Promise<void> {
      const enough = () => lines().filter((line) => line.startsWith(beginning)).length >= times
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = () => enough() && resolve()
      waiting.add(look)
      look()
      await Promise.race([promise, ended])
      waiting.delete(look)
    },
    /** Ends it outright, unless it is over by itself; false then. */
    async kill(): Promise<boolean> {
      child.kill('SIGKILL')
      const [code, signal] = await ended
      if (signal !== 'SIGKILL' && code !== 0) throw new Error(`ended by itself with ${code}: ${complaints}`)
      return signal === 'SIGKILL'
    },
    complaints: () => complaints,
  }
}
