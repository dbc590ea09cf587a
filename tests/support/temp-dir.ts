import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that is gone when the test is. */
export function tempDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
