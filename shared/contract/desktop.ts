import { z } from 'zod'

/**
 * What the page may ask of the shell, and nothing more. Preload exposes it as `window.desktop`;
 * main parses every argument with the schemas below before it acts. In a browser (hosted mode)
 * `window.desktop` is undefined.
 */
export interface DesktopApi {
  readonly platform: string
  readonly versions: { readonly app: string; readonly electron: string; readonly chrome: string }
  /** The language the shell starts in: the last one set, else the system's. */
  readonly language: DesktopLanguage
  /** `print` for the hidden window that a print route is rendered in. */
  readonly windowKind: DesktopWindowKind

  /**
   * Asks for a MessagePort to the data service. It arrives as a `message` event on `window` with
   * `data.type === SERVICE_PORT_MESSAGE` and the port in `ports[0]`; after a crash of the service a new
   * one arrives by itself. So listen first, then ask once per page load.
   */
  requestServicePort(): void
  /** Calls back at once with the current state, then on each change. Returns the way to stop listening. */
  onServiceState(listener: (state: ServiceState) => void): () => void

  saveFile(input: DesktopInput<'saveFile'>): Promise<{ saved: boolean; path?: string }>
  openFile(input: DesktopInput<'openFile'>): Promise<{ name: string; bytes: Uint8Array } | null>
  /** Renders a `/print/…` route in a hidden window, waits for its `printReady()` and returns the PDF. */
  printToPdf(input: DesktopInput<'printToPdf'>): Promise<PdfResult>
  /** The same, handed to the system's print dialog. */
  print(input: DesktopInput<'print'>): Promise<PrintResult>
  /** Called by a print route once everything it shows is laid out. */
  printReady(): Promise<void>
  /** Opens the hidden print window ahead of need, so that the first print is quick. */
  warmUpPrinting(): Promise<void>

  setLanguage(language: DesktopLanguage): Promise<void>
  /** Number of due things on the dock or taskbar icon; 0 clears it. */
  setTitleBadge(count: number): Promise<void>
  /** Only http, https, mailto and tel; `false` when refused. */
  openExternal(url: string): Promise<boolean>
  /** Only for files saved in this session; `false` when refused. */
  showItemInFolder(path: string): Promise<boolean>
  copyText(text: string): Promise<void>
  /** Shows a notification of the system; a click on it brings the window up and sends the `touchpoints` command. */
  notify(input: DesktopInput<'notify'>): Promise<void>
  quit(): Promise<void>
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
}

export type DesktopLanguage = 'zh-CN' | 'en'
export type DesktopWindowKind = 'main' | 'print'

/** `starting` once, `restarting` after a crash (attempt counts from 1), `stopped` when quitting. */
export type ServiceState = { state: 'starting' | 'running' | 'restarting' | 'stopped'; attempt: number }

export type PdfResult = { bytes: Uint8Array } | { failed: PrintFailure }
export type PrintResult = { printed: true } | { printed: false; reason: PrintFailure | 'cancelled' }
export type PrintFailure = 'not-ready-in-time' | 'page-crashed' | 'printer-failed'

/** `data.type` of the window message that carries the service's MessagePort. */
export const SERVICE_PORT_MESSAGE = 'rapport:port'

const language = z.enum(['zh-CN', 'en'])
const oneLine = z.string().max(4096)

const printRequest = z.object({
  /** A route of the application below /print/, query string included, e.g. `/print/follow-ups?list=…`. */
  path: z
    .string()
    .max(8192)
    .regex(/^\/print\/[^\s#\\]*$/),
  landscape: z.boolean().default(false),
  /** C5 and DL are envelopes, which lie on their long side. */
  pageSize: z.enum(['A3', 'A4', 'A5', 'A6', 'Letter', 'Legal', 'C5', 'DL']).default('A4'),
})

/** One schema an argument; a call without an argument takes `undefined`. */
export const desktopInputs = {
  saveFile: z.object({
    suggestedName: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array),
  }),
  openFile: z.object({
    filters: z
      .array(
        z.object({ name: oneLine, extensions: z.array(z.string().regex(/^(\*|[A-Za-z0-9]{1,16})$/)).min(1) }),
      )
      .max(20)
      .default([]),
  }),
  printToPdf: printRequest,
  print: printRequest,
  printReady: z.undefined(),
  warmUpPrinting: z.undefined(),
  setLanguage: language,
  setTitleBadge: z.number().int().min(0).max(1_000_000),
  openExternal: z.string().max(8192),
  showItemInFolder: oneLine,
  copyText: z.string().max(10_000_000),
  notify: z.object({ title: z.string().min(1).max(200), body: z.string().max(1_000) }),
  quit: z.undefined(),
} satisfies Record<string, z.ZodType>

export type DesktopCall = keyof typeof desktopInputs
/** What a caller writes (defaults may be left out). */
type DesktopInput<C extends DesktopCall> = z.input<(typeof desktopInputs)[C]>
/** What main receives after parsing. */
export type DesktopParsed<C extends DesktopCall> = z.output<(typeof desktopInputs)[C]>

/** Entries of the native menu that the page carries out; `touchpoints` comes from a click on a notification. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'new'
  | 'import'
  | 'print'
  | 'search'
  | 'quick-log'
  | 'settings'
  | 'shortcuts'
  | 'about'
  | 'touchpoints'

declare global {
  interface Window {
    readonly desktop?: DesktopApi
  }
}
