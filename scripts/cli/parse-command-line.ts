import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type CommandName = 'import' | 'export' | 'backup' | 'check' | 'stats' | 'seed'

export type CommandOptions = {
  json: boolean
  dataDir: string | undefined
  /** The file to read, or to write. */
  file: string | undefined
  kind: 'buyers' | 'suppliers'
  sheet: string | undefined
  size: number
  seed: number
  language: 'zh-CN' | 'en'
  /** `check`: build derived data anew before looking. */
  repair: boolean
}

export type ParsedCommandLine =
  | { ok: true; name: CommandName; options: CommandOptions }
  | { ok: false; problem: string }

const names: readonly string[] = [
  'import',
  'export',
  'backup',
  'check',
  'stats',
  'seed',
] satisfies CommandName[]
const isCommandName = (text: string): text is CommandName => names.includes(text)

/** Reads the arguments of `npm run cli`. An empty problem means help was asked for. */
export function parseCommandLine(args: string[]): ParsedCommandLine {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        kind: { type: 'string', default: 'buyers' },
        sheet: { type: 'string' },
        size: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        language: { type: 'string', default: 'zh-CN' },
        repair: { type: 'boolean', default: false },
      },
    })
    const [name, file, ...rest] = positionals
    if (values.help || name === undefined) return { ok: false, problem: '' }
    if (!isCommandName(name)) return { ok: false, problem: `Unknown command: ${name}` }
    if (rest.length > 0) return { ok: false, problem: `Too many arguments: ${rest.join(' ')}` }
    if (needsFile(name) && file === undefined) return { ok: false, problem: `${name} needs a file` }
    const { kind, language } = values
    if (kind !== 'buyers' && kind !== 'suppliers')
      return { ok: false, problem: '--kind is buyers or suppliers' }
    if (language !== 'zh-CN' && language !== 'en') return { ok: false, problem: '--language is zh-CN or en' }
    const size = wholeNumber(values.size, 1_000_000)
    const seed = wholeNumber(values.seed, Number.MAX_SAFE_INTEGER)
    if (size === null || size === 0)
      return { ok: false, problem: '--size is a whole number from 1 to 1000000' }
    if (seed === null) return { ok: false, problem: '--seed is a whole number' }
    const dataDir = values['data-dir']
    return {
      ok: true,
      name,
      options: {
        json: values.json,
        dataDir: dataDir === undefined ? undefined : resolve(dataDir),
        file: file === undefined ? undefined : resolve(file),
        kind,
        sheet: values.sheet,
        size,
        seed,
        language,
        repair: values.repair,
      },
    }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
}

const needsFile = (name: CommandName): boolean => name === 'import' || name === 'export'

function wholeNumber(text: string, most: number): number | null {
  if (!/^\d+$/.test(text)) return null
  const value = Number(text)
  return value <= most ? value : null
}
