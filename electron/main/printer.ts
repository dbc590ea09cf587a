import type { DesktopParsed, PdfResult, PrintFailure, PrintResult } from '#shared/contract/desktop.ts'

type PrintRequest = DesktopParsed<'printToPdf'>
/** A size the system knows by name, or one in its own unit: inches for a PDF, micrometres for a printer. */
type PageSize = Exclude<PrintRequest['pageSize'], keyof typeof envelopes> | { width: number; height: number }

/** What is used of a BrowserWindow; a test brings its own. */
export interface PrintWindow {
  readonly webContents: PrintPage
  isDestroyed(): boolean
  destroy(): void
  loadURL(url: string): Promise<void>
}

export interface PrintPage {
  isCrashed(): boolean
  getURL(): string
  send(channel: string, path: string): void
  once(event: 'render-process-gone', listener: () => void): unknown
  off(event: 'render-process-gone', listener: () => void): unknown
  printToPDF(options: {
    preferCSSPageSize: boolean
    printBackground: boolean
    landscape: boolean
    pageSize: PageSize
  }): Promise<Buffer>
  print(
    options: { printBackground: boolean; landscape: boolean; pageSize: PageSize },
    done: (printed: boolean, reason: string) => void,
  ): void
}

/**
 * Prints routes of the application through Chromium: a hidden window of the same page shows the route, says
 * when it is ready, and is printed. The window is kept for a while, because starting the page costs most of
 * the time; between prints it rests on an empty route, so that each print is a real navigation.
 */
export function createPrinter(options: {
  openWindow: () => PrintWindow
  origin: string
  log: { error(message: string, error?: unknown): void }
}) {
  const restingPath = '/print/idle'
  let window: PrintWindow | null = null
  let loading: Promise<void> = Promise.resolve()
  let waiting: { page: unknown; path: string; ready(): void } | null = null
  let closeLater: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  /** One at a time: there is one window. */
  function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(job)
    queue = turn.catch(() => {})
    return turn
  }

  async function toPdf(request: PrintRequest): Promise<PdfResult> {
    const shown = await show(request.path)
    if ('failed' in shown) return shown
    try {
      const { landscape, pageSize } = request
      return {
        bytes: await shown.page.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          landscape,
          pageSize: sizeIn(pageSize, micrometresPerInch),
        }),
      }
    } catch (error) {
      options.log.error('printToPDF failed', error)
      return { failed: 'printer-failed' }
    } finally {
      rest()
    }
  }

  async function toPaper(request: PrintRequest): Promise<PrintResult> {
    const shown = await show(request.path)
    if ('failed' in shown) return { printed: false, reason: shown.failed }
    const { landscape, pageSize } = request
    return new Promise((resolve) => {
      const size = sizeIn(pageSize, 1)
      shown.page.print({ printBackground: true, landscape, pageSize: size }, (printed, reason) => {
        rest()
        if (printed) resolve({ printed })
        else resolve({ printed, reason: /cancel/i.test(reason) ? 'cancelled' : 'printer-failed' })
      })
    })
  }

  async function show(path: string): Promise<{ page: PrintPage } | { failed: PrintFailure }> {
    const target = warmWindow()
    await loading
    if (target.isDestroyed()) return { failed: 'page-crashed' }
    const page = target.webContents
    const failed = await new Promise<PrintFailure | null>((resolve) => {
      const end = (outcome: PrintFailure | null) => {
        clearTimeout(tooLong)
        page.off('render-process-gone', crashed)
        resolve(outcome)
      }
      const tooLong = setTimeout(() => end('not-ready-in-time'), READY_WITHIN)
      const crashed = () => end('page-crashed')
      page.once('render-process-gone', crashed)
      waiting = { page, path, ready: () => end(null) }
      goTo(target, path)
    })
    waiting = null
    if (failed === null) return { page }
    // Whatever is wrong with this page, the next print starts from a new one.
    close()
    return { failed }
  }

  function warmWindow(): PrintWindow {
    clearTimeout(closeLater)
    if (window && !window.isDestroyed() && !window.webContents.isCrashed()) return window
    window?.destroy()
    const opened = options.openWindow()
    window = opened
    loading = opened.loadURL(`${options.origin}/#${restingPath}`).catch((error: unknown) => {
      if (!opened.isDestroyed()) options.log.error('print page did not load', error)
    })
    return opened
  }

  /** Within the page that is already there: the preload script changes the address. */
  function goTo(target: PrintWindow, path: string) {
    target.webContents.send('rapport:go-to', path)
  }

  function rest() {
    if (window && !window.isDestroyed()) goTo(window, restingPath)
    closeLater = setTimeout(close, KEPT_FOR)
  }

  function close() {
    clearTimeout(closeLater)
    window?.destroy()
    window = null
  }

  return {
    toPdf: (request: PrintRequest) => inTurn(() => toPdf(request)),
    toPaper: (request: PrintRequest) => inTurn(() => toPaper(request)),
    warmUp() {
      warmWindow()
      closeLater = setTimeout(close, KEPT_FOR)
    },
    /** A page says it is laid out; only the one being waited for counts, and only on the wanted route. */
    pageIsReady(page: { getURL(): string }) {
      if (waiting?.page === page && page.getURL().endsWith(`#${waiting.path}`)) waiting.ready()
    },
    close,
  }
}

export type Printer = ReturnType<typeof createPrinter>

function sizeIn(name: PrintRequest['pageSize'], unit: number): PageSize {
  if (name !== 'C5' && name !== 'DL') return name
  const { width, height } = envelopes[name]
  return { width: width / unit, height: height / unit }
}

/** Micrometres, flap up (ISO 269); the print dialog knows neither by name. */
const envelopes = { C5: { width: 229_000, height: 162_000 }, DL: { width: 220_000, height: 110_000 } }
const micrometresPerInch = 25_400

/** Milliseconds. A list of thousands of rows over a large store still has to fit in. */
const READY_WITHIN = 60_000
const KEPT_FOR = 5 * 60_000
