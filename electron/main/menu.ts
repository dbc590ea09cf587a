import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopLanguage, MenuCommand } from '#shared/contract/desktop.ts'
import { APP_VERSION } from './build-constants.ts'
import { type ShellWords, shellWords } from './words.ts'

/** Sets the native menu in the given language; `send` carries an entry's command to the page. */
export function setMenu(language: DesktopLanguage, send: (command: MenuCommand) => void) {
  const words = shellWords[language]
  const mac = process.platform === 'darwin'
  app.setAboutPanelOptions({ applicationName: words.appName, applicationVersion: APP_VERSION })

  /** The page handles these keys itself (it knows whether a text field has them); the menu only shows them. */
  function command(id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions {
    const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false }
    return { label, click: () => send(id), ...shown }
  }

  const settings = command('settings', words.settings, 'CommandOrControl+,')
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [macMenu(words, settings)] : []),
    {
      label: words.file,
      submenu: [
        command('new', words.newItem),
        command('import', words.import),
        { type: 'separator' },
        command('print', words.print, 'CommandOrControl+P'),
        { type: 'separator' },
        ...(mac ? [] : [settings, separator]),
        mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        command('undo', words.undo, 'CommandOrControl+Z'),
        command('redo', words.redo, 'CommandOrControl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.go,
      submenu: [
        command('search', words.search, 'CommandOrControl+K'),
        command('quick-log', words.quickLog, 'CommandOrControl+L'),
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        { type: 'separator' },
        { role: 'reload', label: words.reload },
        { role: 'toggleDevTools', label: words.developerTools },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(mac
          ? [{ role: 'front', label: words.bringAllToFront } as const]
          : [{ role: 'close', label: words.close } as const]),
      ],
    },
    {
      label: words.help,
      submenu: [command('shortcuts', words.shortcuts), ...(mac ? [] : [command('about', words.about)])],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function macMenu(words: ShellWords, settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: words.appName,
    submenu: [
      { role: 'about', label: words.about },
      separator,
      settings,
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }
}
