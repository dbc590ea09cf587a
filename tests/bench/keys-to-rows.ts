import type { Page } from 'playwright-core'
import { z } from 'zod'
import { setup } from '../e2e/support/build.ts'
import { launchShell } from '../e2e/support/launch-shell.ts'
import { openBareWindow } from './bare-window.ts'
import { openOrThrow } from './bench-store.ts'
import { paintedAfterKey, watchNextKey } from './key-probe.ts'
import { type Measurement, measurement, p95 } from './measure.ts'
import { searchCases } from './search-cases.ts'

const perClass = 6

/** From a key press to the rows it brought, painted, in the real window: in the search field and in the grid's. */
export async function measureKeysToRows(
  dataDir: string,
  log: (line: string) => void,
): Promise<Measurement[]> {
  const store = openOrThrow(dataDir)
  const texts = searchCases(store.sqlite, { perClass, seed: 2 })
    .filter(({ class: each }) => each === 'pinyinTyping' || each === 'initials' || each === 'phoneTail')
    .map(({ text }) => text.slice(0, longestTyped))
  store.close()
  const stopDisplay = await setup()
  try {
    const bare = await bareTimes(texts)
    const { page, close } = await launchShell({ dataDir })
    try {
      await page.locator('.due-row, .rp-empty').first().waitFor()
      await page.keyboard.press('Control+k')
      const palette = await timesPerKey(page, texts, '.palette-list')
      log(`search field: ${palette.length} key presses with an answer`)
      await page.keyboard.press('Escape')
      const grid = await gridTimes(page, texts)
      log(`grid: ${grid.length} key presses with an answer`)
      return [
        measurement('key press to rows painted, search field, p95', 'ms', p95(palette), 100, p95(bare)),
        ...(grid.length === 0
          ? []
          : [measurement('key press to rows painted, grid, p95', 'ms', p95(grid), 100, p95(bare))]),
      ]
    } finally {
      await close()
    }
  } finally {
    stopDisplay()
  }
}

const longestTyped = 6

async function gridTimes(page: Page, texts: readonly string[]): Promise<number[]> {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.locator('.ag-row').first().waitFor()
  await page.keyboard.press('/')
  return timesPerKey(page, texts, '.ag-root')
}

/** A field and twenty lines that change with it at once: what the window itself needs for a key. */
async function bareTimes(texts: readonly string[]): Promise<number[]> {
  const { page, close } = await openBareWindow()
  await page.setContent(barePage)
  await page.locator('input').focus()
  const times = await timesPerKey(page, texts, '#list')
  await close()
  return times
}

/**
 * Types every text into the field that has the focus and takes, for each key, the milliseconds until the last change it
 * made in `rows` was painted. A key that changes no row (the answer stays the same) does not count.
 */
async function timesPerKey(page: Page, texts: readonly string[], rows: string): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) {
    for (const key of text) {
      await page.evaluate(watchNextKey(rows))
      await page.keyboard.press(key)
      const painted = z
        .number()
        .nullable()
        .parse(await page.evaluate(paintedAfterKey))
      if (painted !== null) times.push(painted)
    }
    await page.keyboard.press('Control+a')
    await page.evaluate(watchNextKey(rows))
    await page.keyboard.press('Backspace')
    await page.evaluate(paintedAfterKey)
  }
  return times
}

const barePage = `<input><div id="list"></div><script>
  const field = document.querySelector('input')
  field.addEventListener('input', () => {
    const lines = Array.from({ length: 20 }, (_, line) => Object.assign(document.createElement('p'), { textContent: field.value + line }))
    document.querySelector('#list').replaceChildren(...lines)
  })
</script>`
