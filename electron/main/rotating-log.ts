import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  info(message: string): void
  error(message: string, error?: unknown): void
}

/**
 * Appends lines to `DIR/NAME.log`, moving it to NAME.1.log … NAME.4.log at 1 MB. Callers write what
 * happened to the program, never what a user entered. A log that can't be written is given up silently:
 * it must not take the application down (full disk, read-only folder).
 */
export function createRotatingLog(dir: string, name: string, now: () => Date, limits = defaultLimits): Log {
  const file = join(dir, `${name}.log`)
  let size = prepare(dir, file)

  function write(level: string, message: string) {
    const line = `${now().toISOString()} ${level} ${message.replaceAll('\n', '\n    ')}\n`
    try {
      if (size > 0 && size + line.length > limits.bytes) {
        rotate(dir, name, limits.files)
        size = 0
      }
      appendFileSync(file, line)
      size += Buffer.byteLength(line)
    } catch {
      // See above: nothing sensible can be done from here.
    }
  }

  return {
    info: (message) => write('info ', message),
    error: (message, error) =>
      write('error', error === undefined ? message : `${message}: ${describe(error)}`),
  }
}

const defaultLimits = { bytes: 1_000_000, files: 5 }

function prepare(dir: string, file: string): number {
  try {
    mkdirSync(dir, { recursive: true })
    return statSync(file).size
  } catch {
    return 0
  }
}

function rotate(dir: string, name: string, files: number) {
  for (let index = files - 1; index >= 1; index--) {
    const from = join(dir, index === 1 ? `${name}.log` : `${name}.${index - 1}.log`)
    try {
      renameSync(from, join(dir, `${name}.${index}.log`))
    } catch {
      // Not there yet.
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
