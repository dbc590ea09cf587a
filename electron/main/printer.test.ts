import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPrinter, type PrintWindow } from './printer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function fakeWindow() {
  let address = ''
  let destroyed = false
  const events = new EventEmitter()
  const visited: string[] = []
  const contents = {
    isCrashed: () => false,
    getURL: () => address,
    send(_channel: string, path: string) {
      address = `app://rapport/#${path}`
      visited.push(path)
    },
    once: (event: string, listener: () => void) => events.once(event, listener),
    off: (event: string, listener: () => void) => events.off(event, listener),
    printToPDF: async () => Buffer.from(`PDF of ${address}`),
    print: (_options: unknown, done: (printed: boolean, reason: string) => void) =>
      done(false, 'Print job canceled'),
  }
  return {
    webContents: contents,
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true
    },
    loadURL: async (url: string) => {
      address = url
    },
    crash: () => events.emit('render-process-gone'),
    visited,
  } satisfies PrintWindow & Record<string, unknown>
}

function setUp() {
  const windows: ReturnType<typeof fakeWindow>[] = []
  const printer = createPrinter({
    openWindow: () => {
      const opened = fakeWindow()
      windows.push(opened)
      return opened
    },
    origin: 'app://rapport',
    log: { error: () => {} },
  })
  /** The page lays the route out and says so. */
  const layOut = async (path: string) => {
    await vi.waitFor(() => expect(windows.at(-1)?.visited.at(-1)).toBe(path))
    printer.pageIsReady(windows.at(-1)!.webContents)
  }
  return { printer, windows, layOut }
}

const list = { path: '/print/list?owner=li', landscape: false, pageSize: 'A4' } as const

describe('the printer', () => {
  test('prints a route once its page says it is ready, and rests between prints', async () => {
    const { printer, windows, layOut } = setUp()
    const pdf = printer.toPdf(list)
    await layOut(list.path)
    expect(await pdf).toEqual({ bytes: Buffer.from('PDF of app://rapport/#/print/list?owner=li') })
    expect(windows[0]?.visited).toEqual([list.path, '/print/idle'])
  })

  test('takes one print after the other in one window', async () => {
    const { printer, windows, layOut } = setUp()
    const first = printer.toPdf(list)
    const second = printer.toPdf({ ...list, path: '/print/other' })
    await layOut(list.path)
    await layOut('/print/other')
    expect(await Promise.all([first, second])).toEqual([
      { bytes: Buffer.from('PDF of app://rapport/#/print/list?owner=li') },
      { bytes: Buffer.from('PDF of app://rapport/#/print/other') },
    ])
    expect(windows).toHaveLength(1)
  })

  test('another page, or the resting one, can’t answer for it', async () => {
    const { printer, windows, layOut } = setUp()
    printer.warmUp()
    printer.pageIsReady(windows[0]!.webContents)
    const pdf = printer.toPdf(list)
    let answered = false
    pdf.then(() => {
      answered = true
    })
    await vi.waitFor(() => expect(windows[0]?.visited).toContain(list.path))
    printer.pageIsReady(fakeWindow().webContents)
    await vi.advanceTimersByTimeAsync(1000)
    expect(answered).toBe(false)
    await layOut(list.path)
    expect(await pdf).toHaveProperty('bytes')
  })

  test('gives up on a page that never gets ready, and the next print works', async () => {
    const { printer, layOut } = setUp()
    const never = printer.toPdf(list)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await never).toEqual({ failed: 'not-ready-in-time' })
    const next = printer.toPdf({ ...list, path: '/print/other' })
    await layOut('/print/other')
    expect(await next).toHaveProperty('bytes')
  })

  test('a crash of the page is an answer, and the next print gets a new window', async () => {
    const { printer, windows, layOut } = setUp()
    const crashed = printer.toPdf(list)
    await vi.waitFor(() => expect(windows[0]?.visited).toContain(list.path))
    windows[0]?.crash()
    expect(await crashed).toEqual({ failed: 'page-crashed' })
    const next = printer.toPdf(list)
    await vi.waitFor(() => expect(windows).toHaveLength(2))
    await layOut(list.path)
    expect(await next).toHaveProperty('bytes')
  })

  test('a cancelled print dialog is no failure', async () => {
    const { printer, layOut } = setUp()
    const printed = printer.toPaper(list)
    await layOut(list.path)
    expect(await printed).toEqual({ printed: false, reason: 'cancelled' })
  })

  test('the window is closed after a while without printing', async () => {
    const { printer, windows, layOut } = setUp()
    const pdf = printer.toPdf(list)
    await layOut(list.path)
    await pdf
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    expect(windows[0]?.isDestroyed()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(windows[0]?.isDestroyed()).toBe(true)
  })
})
