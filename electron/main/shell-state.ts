import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DesktopLanguage } from '#shared/contract/desktop.ts'
import type { Rectangle, WindowState } from './place-window.ts'

/** What the shell itself remembers between starts. Losing it costs a window position, so damage means defaults. */
export interface ShellState {
  window: WindowState | null
  /** Null until the user chose one. */
  language: DesktopLanguage | null
}

export function createShellStateFile(file: string) {
  let state = read(file)
  return {
    get: () => state,
    update(change: Partial<ShellState>) {
      state = { ...state, ...change }
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.new`, JSON.stringify(state))
        renameSync(`${file}.new`, file)
      } catch {
        // A full disk must not stop the window from closing.
      }
    },
  }
}

export type ShellStateFile = ReturnType<typeof createShellStateFile>

function read(file: string): ShellState {
  try {
    return parseShellState(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { window: null, language: null }
  }
}

export function parseShellState(value: unknown): ShellState {
  if (!isRecord(value)) return { window: null, language: null }
  const language = value['language']
  return {
    window: parseWindow(value['window']),
    language: language === 'zh-CN' || language === 'en' ? language : null,
  }
}

function parseWindow(value: unknown): WindowState | null {
  if (!isRecord(value)) return null
  const bounds = parseRectangle(value['bounds'])
  return bounds && { bounds, maximized: value['maximized'] === true }
}

function parseRectangle(value: unknown): Rectangle | null {
  if (!isRecord(value)) return null
  const { x, y, width, height } = value
  const numbers = [x, y, width, height].filter((part) => typeof part === 'number' && Number.isFinite(part))
  if (numbers.length !== 4) return null
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
