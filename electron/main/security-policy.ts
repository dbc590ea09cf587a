import { app, type Session, shell, type WebContents } from 'electron'
import { APP_ORIGIN, isExternalLink, isOwnPage, sameHost, schemeOf } from './addresses.ts'
import type { Log } from './rotating-log.ts'

/** Applies to every page the application ever opens, printing windows included. */
export function guardAllPages(log: Log, developmentOrigin: string | null) {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, log, developmentOrigin))
}

/** The session grants nothing, loads nothing from a network and stores no downloads. */
export function lockSession(session: Session, log: Log, developmentOrigin: string | null) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (details, answer) => {
      const allowed = developmentOrigin !== null && sameHost(details.url, developmentOrigin)
      if (!allowed) log.error(`request refused: ${schemeOf(details.url)}`)
      answer({ cancel: !allowed })
    },
  )
  session.on('will-download', (event) => {
    log.error('download refused: files are saved through saveFile')
    event.preventDefault()
  })
}

/** Opens a link in the system's browser, mail or phone program. False when it is no such link. */
export async function openExternal(url: string): Promise<boolean> {
  if (!isExternalLink(url)) return false
  await shell.openExternal(url)
  return true
}

function guardPage(contents: WebContents, log: Log, developmentOrigin: string | null) {
  const refuse = (event: { preventDefault(): void; url: string }) => {
    const { url } = event
    if (developmentOrigin !== null && sameHost(url, developmentOrigin)) return
    event.preventDefault()
    log.info(`navigation refused: ${schemeOf(url)}`)
    if (!isOwnPage(url, APP_ORIGIN))
      openExternal(url).catch((error: unknown) => log.error('link not opened', error))
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url).catch((error: unknown) => log.error('link not opened', error))
    return { action: 'deny' }
  })
}
