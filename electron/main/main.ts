import { join } from 'node:path'
import { app, type BrowserWindow, type MessagePortMain, powerMonitor, session } from 'electron'
import type { DesktopLanguage, MenuCommand } from '#shared/contract/desktop.ts'
import { APP_ORIGIN, isOwnPage } from './addresses.ts'
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts'
import { APP_VERSION, IS_DEVELOPMENT } from './build-constants.ts'
import { registerDesktopCalls } from './desktop-calls.ts'
import { setMenu } from './menu.ts'
import { showNotification } from './notifications.ts'
import { paths, resolveDataDir } from './paths.ts'
import { createPrinter } from './printer.ts'
import { createRotatingLog } from './rotating-log.ts'
import { createSecretFile } from './secret-file.ts'
import { guardAllPages, lockSession } from './security-policy.ts'
import { connectServicePages } from './service-pages.ts'
import { startServiceProcess } from './service-process.ts'
import { createServiceSupervisor } from './service-supervisor.ts'
import { createShellStateFile } from './shell-state.ts'
import { systemCipher } from './system-cipher.ts'
import { openMainWindow, openPrintWindow } from './windows.ts'

app.setName('Rapport')
const dataDir = resolveDataDir(process.argv, process.env)
// Chromium's own files stay apart from the store; and the single-instance lock lives here, so it is one
// window per data folder.
app.setPath('userData', join(dataDir, 'shell'))

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run() {
  const developmentOrigin = IS_DEVELOPMENT ? (process.env['RAPPORT_DEV_ORIGIN'] ?? null) : null
  const origin = developmentOrigin ?? APP_ORIGIN
  const isOwn = (url: string) => isOwnPage(url, origin)
  const now = () => new Date()
  const log = createRotatingLog(join(dataDir, 'logs'), 'shell', now)
  const serviceLog = createRotatingLog(join(dataDir, 'logs'), 'service', now)
  const shellState = createShellStateFile(join(dataDir, 'shell', 'rapport-shell.json'))
  const language = (): DesktopLanguage =>
    shellState.get().language ?? (app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')
  let mainWindow: BrowserWindow | null = null

  log.info(`start ${APP_VERSION}, electron ${process.versions.electron}, ${process.platform}`)
  process.on('uncaughtException', (error) => log.error('uncaught exception', error))
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', error))
  // Ctrl+C in the terminal that started it is an ordinary way to quit.
  process.on('SIGINT', () => app.quit())
  app.on('child-process-gone', (_event, details) =>
    log.error(`${details.type} process gone: ${details.reason}`),
  )

  registerAppScheme()
  guardAllPages(log, developmentOrigin)
  // Started before the window, so that both come up side by side.
  const secrets = createSecretFile(join(dataDir, 'shell', 'secrets.json'), systemCipher)
  const supervisor = createServiceSupervisor<MessagePortMain>({
    start: (events) =>
      startServiceProcess({
        dataDir,
        secrets,
        ...events,
        onOutput: (text) => serviceLog.error(text.trimEnd()),
      }),
    log,
    now: () => performance.now(),
  })
  connectServicePages(supervisor, isOwn)
  const printer = createPrinter({ openWindow: () => openPrintWindow(language()), origin, log })

  app.whenReady().then(() => {
    lockSession(session.defaultSession, log, developmentOrigin)
    serveAppProtocol(paths.rendererDir)
    registerDesktopCalls({
      isOwnPage: isOwn,
      mainWindow: () => mainWindow,
      printer,
      setLanguage(chosen) {
        shellState.update({ language: chosen })
        showMenu()
      },
      notify: (notice) => showNotification(notice, openTouchpoints),
    })
    powerMonitor.on('resume', () => supervisor.wake())
    showMenu()
    showWindow()
  })

  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    log.info('quit')
    const patience = 10_000
    supervisor.stop(patience).finally(() => app.exit(0))
  })

  function showMenu() {
    setMenu(language(), sendCommand)
  }

  function sendCommand(command: MenuCommand) {
    mainWindow?.webContents.send('rapport:menu-command', command)
  }

  function openTouchpoints() {
    const isLoaded = mainWindow !== null
    showWindow()
    if (isLoaded) sendCommand('touchpoints')
    else mainWindow?.webContents.once('did-finish-load', () => sendCommand('touchpoints'))
  }

  function showWindow() {
    if (mainWindow) {
      if (mainWindow.isMinimized()) mainWindow.restore()
      mainWindow.show()
      mainWindow.focus()
      return
    }
    if (!app.isReady()) return
    const opened = openMainWindow({ origin, language, shellState, log })
    mainWindow = opened
    opened.once('closed', () => {
      mainWindow = null
      // A hidden window left open would keep the application running.
      printer.close()
    })
  }
}
