import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { launchBrowser } from '../tests/e2e/support/launch-browser.ts'

/** Draws the PNG sizes of the application's mark from its SVG sources, with the browser that tests use. */
const folder = resolve(import.meta.dirname, '..', 'resources', 'icons')
const sizes = [
  { source: 'rapport-small.svg', pixels: [16, 32, 48] },
  { source: 'rapport.svg', pixels: [128, 256, 512] },
]

const browser = await launchBrowser()
for (const { source, pixels } of sizes) {
  const svg = await readFile(join(folder, source), 'utf8')
  for (const size of pixels) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    await writeFile(join(folder, `rapport-${size}.png`), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
}
await browser.close()
