import { buildIfNeeded } from '../../../scripts/build.ts'
import { hasDisplay } from '../../../scripts/electron-runtime.ts'
import { startVirtualDisplay } from '../../../scripts/virtual-display.ts'

/** Before the first end-to-end test: build what is here, and have a display to show it on. */
export async function setup(): Promise<() => void> {
  await buildIfNeeded(console.log)
  if (hasDisplay()) return () => {}
  const { display, stop } = await startVirtualDisplay()
  process.env['DISPLAY'] = display
  return () => {
    delete process.env['DISPLAY']
    stop()
  }
}
