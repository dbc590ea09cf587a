import { spawn } from 'node:child_process'

/**
 * Starts a display that nobody sees (Xvfb) for a machine without one. Resolves with its name for DISPLAY;
 * rejects when Xvfb is not installed.
 */
export function startVirtualDisplay(): Promise<{ display: string; stop(): void }> {
  // It chooses a free number itself and writes it to the fourth descriptor.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    server.on('error', () =>
      reject(new Error('Xvfb is missing. Run: node scripts/install-system-packages.ts')),
    )
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    let number = ''
    server.stdio[3]?.on('data', (chunk: unknown) => {
      number += String(chunk)
      if (!number.endsWith('\n')) return
      resolve({ display: `:${number.trim()}`, stop: () => void server.kill('SIGTERM') })
    })
  })
}
