import { setup } from '../../e2e/support/build.ts'
import { launchShell } from '../../e2e/support/launch-shell.ts'
import { openBareWindow } from '../bare-window.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { type Measurement, measurement, median } from '../measure.ts'

const launches = 5

/** From starting the program to Today with what is due on it, against the same Electron with an empty page. */
export async function run({ size, log }: BenchOptions): Promise<Measurement[]> {
  const dataDir = benchStore(size, log)
  const stopDisplay = await setup()
  try {
    const bare = await secondsOf(async () => {
      const { close } = await openBareWindow()
      return close
    })
    const ours = await secondsOf(async () => {
      const { page, close } = await launchShell({ dataDir })
      await page.locator('.due-row').first().waitFor()
      return close
    })
    log(
      `launches: ${ours.map((each) => each.toFixed(2)).join(' ')} s; empty page: ${bare.map((each) => each.toFixed(2)).join(' ')} s`,
    )
    return [
      measurement('launch to Today usable', 's', median(ours), 3, median(bare)),
      measurement('the slowest of these launches', 's', Math.max(...ours), null, Math.max(...bare)),
    ]
  } finally {
    stopDisplay()
  }
}

async function secondsOf(open: () => Promise<() => Promise<void>>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < launches; i++) {
    const started = performance.now()
    const close = await open()
    times.push((performance.now() - started) / 1000)
    await close()
  }
  return times
}
