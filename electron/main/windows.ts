import { app, BrowserWindow, dialog, nativeTheme, type Rectangle, screen } from 'electron'
import type { DesktopLanguage, DesktopWindowKind } from '#shared/contract/desktop.ts'
import { APP_VERSION } from './build-constants.ts'
import { paths } from './paths.ts'
import { MINIMUM_SIZE, placeWindow } from './place-window.ts'
import type { Log } from './rotating-log.ts'
import type { ShellStateFile } from './shell-state.ts'
import { shellWords } from './words.ts'

export interface WindowOptions {
  origin: string
  language: () => DesktopLanguage
  shellState: ShellStateFile
  log: Log
}

export function openMainWindow(options: WindowOptions): BrowserWindow {
  const { bounds, maximized } = placeWindow(options.shellState.get().window, workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(MINIMUM_SIZE.width, bounds.width),
    minHeight: Math.min(MINIMUM_SIZE.height, bounds.height),
    title: 'Rapport 睦商',
    icon: paths.icon,
    show: false,
    autoHideMenuBar: true,
    // The page's own canvas, so that nothing flashes before its first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151412' : '#f7f6f3',
    webPreferences: pagePreferences('main', options.language()),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, options.shellState)
  recoverFromCrash(window, options)
  window
    .loadURL(`${options.origin}/`)
    .catch((error: unknown) => options.log.error('page did not load', error))
  return window
}

/** Never shown: print routes are laid out in it. */
export function openPrintWindow(language: DesktopLanguage): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 1280,
    height: 900,
    webPreferences: { ...pagePreferences('print', language), backgroundThrottling: false },
  })
}

function pagePreferences(kind: DesktopWindowKind, language: DesktopLanguage): Electron.WebPreferences {
  return {
    preload: paths.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    // Checking spelling would fetch dictionaries from the network.
    spellcheck: false,
    additionalArguments: [
      `--rapport-window=${kind}`,
      `--rapport-language=${language}`,
      `--rapport-version=${APP_VERSION}`,
    ],
  }
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary.workArea, ...others.map((display) => display.workArea)]
}

function rememberPlace(window: BrowserWindow, shellState: ShellStateFile) {
  const remember = () =>
    shellState.update({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } })
  let later: ReturnType<typeof setTimeout> | undefined
  const rememberSoon = () => {
    clearTimeout(later)
    later = setTimeout(() => {
      if (!window.isDestroyed() && !window.isMinimized()) remember()
    }, 500)
  }
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  window.on('close', () => {
    clearTimeout(later)
    remember()
  })
}

/** The first crash of the page reloads it; one soon after that asks, so that a broken page can't loop. */
function recoverFromCrash(window: BrowserWindow, options: WindowOptions) {
  const again = 60_000
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', async (_event, details) => {
    options.log.error(`page process gone: ${details.reason}, exit code ${details.exitCode}`)
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    const sinceLast = performance.now() - lastCrash
    lastCrash = performance.now()
    if (sinceLast > again) return window.webContents.reload()
    const words = shellWords[options.language()]
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.pageCrashed,
      detail: words.pageCrashedDetail,
      buttons: [words.pageCrashedReload, words.pageCrashedQuit],
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
  window.webContents.on('unresponsive', () => options.log.error('page unresponsive'))
}
