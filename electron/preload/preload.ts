import { contextBridge, ipcRenderer } from 'electron'
import type {
  DesktopApi,
  DesktopCall,
  DesktopLanguage,
  DesktopWindowKind,
  MenuCommand,
  ServiceState,
} from '#shared/contract/desktop.ts'

// The program is type-checked without the DOM; these two members of it are all that preload needs.
declare const window: {
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void
  location: { hash: string }
}

const settings = readSettings(process.argv)

// A MessagePort can't cross the context bridge as an argument; a window message may carry it.
ipcRenderer.on('rapport:port', (event) => {
  window.postMessage({ type: 'rapport:port' }, '/', event.ports)
})

// Main shows a print route in the hidden window without loading the page anew.
ipcRenderer.on('rapport:go-to', (_event, path: string) => {
  window.location.hash = path
})

let serviceState: ServiceState = { state: 'starting', attempt: 0 }
const serviceStateListeners = new Set<(state: ServiceState) => void>()
ipcRenderer.on('rapport:service-state', (_event, state: ServiceState) => {
  serviceState = state
  for (const listener of serviceStateListeners) listener(state)
})

const menuListeners = new Set<(command: MenuCommand) => void>()
ipcRenderer.on('rapport:menu-command', (_event, command: MenuCommand) => {
  for (const listener of menuListeners) listener(command)
})

const desktop: DesktopApi = {
  platform: process.platform,
  versions: {
    app: settings.version,
    electron: process.versions.electron ?? '',
    chrome: process.versions['chrome'] ?? '',
  },
  language: settings.language,
  windowKind: settings.windowKind,

  requestServicePort: () => ipcRenderer.send('rapport:request-port'),
  onServiceState: (listener) => {
    serviceStateListeners.add(listener)
    listener(serviceState)
    return () => serviceStateListeners.delete(listener)
  },
  onMenuCommand: (listener) => {
    menuListeners.add(listener)
    return () => menuListeners.delete(listener)
  },

  saveFile: (input) => call('saveFile', input),
  openFile: (input) => call('openFile', input),
  printToPdf: (input) => call('printToPdf', input),
  print: (input) => call('print', input),
  printReady: () => call('printReady'),
  warmUpPrinting: () => call('warmUpPrinting'),
  setLanguage: (language) => call('setLanguage', language),
  setTitleBadge: (count) => call('setTitleBadge', count),
  openExternal: (url) => call('openExternal', url),
  showItemInFolder: (path) => call('showItemInFolder', path),
  copyText: (text) => call('copyText', text),
  notify: (input) => call('notify', input),
  quit: () => call('quit'),
}

contextBridge.exposeInMainWorld('desktop', desktop)

function call<C extends DesktopCall>(name: C, input?: unknown) {
  return ipcRenderer.invoke(`desktop:${name}`, input)
}

/** Main passes what the page needs before its first paint as process arguments. */
function readSettings(argv: readonly string[]) {
  const value = (name: string) =>
    argv.find((part) => part.startsWith(`--rapport-${name}=`))?.split('=')[1] ?? ''
  const language: DesktopLanguage = value('language') === 'en' ? 'en' : 'zh-CN'
  const windowKind: DesktopWindowKind = value('window') === 'print' ? 'print' : 'main'
  return { language, windowKind, version: value('version') }
}
