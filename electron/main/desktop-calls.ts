import { app, type BrowserWindow, clipboard, ipcMain, shell, type WebContents } from 'electron'
import {
  type DesktopApi,
  type DesktopCall,
  type DesktopLanguage,
  desktopInputs,
} from '#shared/contract/desktop.ts'
import { chooseFile, saveFile } from './file-dialogs.ts'
import type { Printer } from './printer.ts'
import { openExternal } from './security-policy.ts'

export interface DesktopCallOptions {
  isOwnPage: (url: string) => boolean
  mainWindow: () => BrowserWindow | null
  printer: Printer
  setLanguage(language: DesktopLanguage): void
  notify(notice: { title: string; body: string }): void
}

/** Everything the page may ask of the shell. Each argument is parsed before anything is done with it. */
export function registerDesktopCalls(options: DesktopCallOptions) {
  /** Files the user saved since the start: the only ones that may be shown in the file manager. */
  const savedPaths = new Set<string>()

  handle('saveFile', desktopInputs.saveFile, async ({ suggestedName, bytes }) => {
    const path = await saveFile(options.mainWindow(), suggestedName, bytes)
    if (path === null) return { saved: false }
    savedPaths.add(path)
    return { saved: true, path }
  })
  handle('openFile', desktopInputs.openFile, ({ filters }) => chooseFile(options.mainWindow(), filters))
  handle('printToPdf', desktopInputs.printToPdf, (request) => options.printer.toPdf(request))
  handle('print', desktopInputs.print, (request) => options.printer.toPaper(request))
  handle('printReady', desktopInputs.printReady, async (_input, sender) =>
    options.printer.pageIsReady(sender),
  )
  handle('warmUpPrinting', desktopInputs.warmUpPrinting, async () => options.printer.warmUp())
  handle('setLanguage', desktopInputs.setLanguage, async (language) => options.setLanguage(language))
  handle('setTitleBadge', desktopInputs.setTitleBadge, async (count) => void app.setBadgeCount(count))
  handle('openExternal', desktopInputs.openExternal, openExternal)
  handle('showItemInFolder', desktopInputs.showItemInFolder, async (path) => {
    if (!savedPaths.has(path)) return false
    shell.showItemInFolder(path)
    return true
  })
  handle('copyText', desktopInputs.copyText, async (text) => clipboard.writeText(text))
  handle('notify', desktopInputs.notify, async (notice) => options.notify(notice))
  handle('quit', desktopInputs.quit, async () => app.quit())

  function handle<C extends DesktopCall, Input>(
    name: C,
    schema: { safeParse(raw: unknown): { success: true; data: Input } | { success: false } },
    act: (input: Input, sender: WebContents) => ReturnType<DesktopApi[C]>,
  ) {
    ipcMain.handle(`desktop:${name}`, async (event, raw: unknown) => {
      if (!options.isOwnPage(event.senderFrame?.url ?? '') || event.senderFrame?.parent) {
        throw new Error(`${name} refused`)
      }
      const parsed = schema.safeParse(raw)
      if (!parsed.success) throw new Error(`${name}: invalid argument`)
      return act(parsed.data, event.sender)
    })
  }
}
