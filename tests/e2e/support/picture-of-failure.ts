import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'

/** When a test of this file fails, what its window showed is kept as a picture, and where is said. */
export function pictureOfFailure(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    const shown = page()
    if (task.result?.state !== 'fail' || shown === undefined || shown.isClosed()) return
    const path = join(tmpdir(), `rapport-e2e-${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}.png`)
    await shown.screenshot({ path }).catch(() => {})
    console.error(`The window as it was: ${path}`)
  })
}
