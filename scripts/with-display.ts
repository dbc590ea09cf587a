import { spawn } from 'node:child_process'
import { hasDisplay } from './electron-runtime.ts'
import { startVirtualDisplay } from './virtual-display.ts'

/** Runs a command that opens windows: as it is where there is a display, else on a virtual one. */
const [command, ...args] = process.argv.slice(2)
if (command === undefined) {
  console.error('Usage: node scripts/with-display.ts COMMAND [ARGUMENT…]')
  process.exit(2)
}
const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = virtual === null ? process.env : { ...process.env, DISPLAY: virtual.display }
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
const end = (code: number) => {
  virtual?.stop()
  process.exit(code)
}
child.on('error', (error) => {
  console.error(error.message)
  end(1)
})
child.on('exit', (code) => end(code ?? 1))
