import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CommandLanguage } from './words.ts'

export type CommandName = 'import' | 'export' | 'backup' | 'check' | 'stats' | 'seed'

const listKinds = ['buyers', 'suppliers', 'purchase-list', 'catalogue', 'categories'] as const
export type ListKind = (typeof listKinds)[number]

export type CommandOptions = {
  json: boolean
  dataDir: string | undefined
  /** The file to read, or to write. */
  file: string | undefined
  kind: ListKind
  /** `import`: whose the list is, where its columns do not say so. */
  company: string | undefined
  sheet: string | undefined
  size: number
  seed: number
  language: CommandLanguage
  /** `check`: build derived data anew before looking. */
  repair: boolean
}

/** No problem means help was asked for. */
export type ParsedCommandLine =
  | { ok: true; name: CommandName; options: CommandOptions }
  | { ok: false; problem: Problem | null; language: CommandLanguage; json: boolean }

type Problem = Record<CommandLanguage, string>

const names: readonly string[] = [
  'import',
  'export',
  'backup',
  'check',
  'stats',
  'seed',
] satisfies CommandName[]
const isCommandName = (text: string): text is CommandName => names.includes(text)

/** Reads the arguments of `npm run cli`. */
export function parseCommandLine(args: string[]): ParsedCommandLine {
  const refuse = (zh: string, en: string): ParsedCommandLine => ({
    ok: false,
    problem: { 'zh-CN': zh, en },
    ...whomToAnswer(args),
  })
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
        company: { type: 'string' },
        size: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        language: { type: 'string', default: 'zh-CN' },
        repair: { type: 'boolean', default: false },
      },
    })
    const [name, file, ...rest] = positionals
    if (values.help || name === undefined) return { ok: false, problem: null, ...whomToAnswer(args) }
    if (!isCommandName(name)) return refuse(`没有这个命令：${name}`, `Unknown command: ${name}`)
    const extra = needsFile(name) || file === undefined ? rest : [file, ...rest]
    if (extra.length > 0)
      return refuse(`多余的参数：${extra.join(' ')}`, `Too many arguments: ${extra.join(' ')}`)
    if (needsFile(name) && file === undefined) return refuse(`${name}需要一个文件`, `${name} needs a file`)
    if (name === 'export' && !/^\.(?:xlsx|csv)$/i.test(extname(file ?? '')))
      return refuse('export只能写.xlsx或.csv文件', 'export writes an .xlsx or a .csv file')
    const { language } = values
    const kind = listKinds.find((each) => each === values.kind)
    if (kind === undefined)
      return refuse(
        '--kind是buyers、suppliers、purchase-list、catalogue或categories',
        '--kind is buyers, suppliers, purchase-list, catalogue or categories',
      )
    if (name === 'export' && kind !== 'buyers' && kind !== 'suppliers')
      return refuse('export的--kind是buyers或suppliers', '--kind of export is buyers or suppliers')
    if (language !== 'zh-CN' && language !== 'en')
      return refuse('--language是zh-CN或en', '--language is zh-CN or en')
    const size = wholeNumber(values.size, 1_000_000)
    const seed = wholeNumber(values.seed, Number.MAX_SAFE_INTEGER)
    if (size === null || size === 0)
      return refuse('--size是1到1000000的整数', '--size is a whole number from 1 to 1000000')
    if (seed === null) return refuse('--seed是整数', '--seed is a whole number')
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
        company: values.company,
        size,
        seed,
        language,
        repair: values.repair,
      },
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(`参数有误：${reason}`, reason)
  }
}

/** How to answer a command line that is not understood: as far as it can be told. */
function whomToAnswer(args: readonly string[]): { language: CommandLanguage; json: boolean } {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { language: { type: 'string' }, json: { type: 'boolean' } },
  })
  return { language: values.language === 'en' ? 'en' : 'zh-CN', json: values.json === true }
}

const needsFile = (name: CommandName): boolean => name === 'import' || name === 'export'

function wholeNumber(text: string, most: number): number | null {
  if (!/^\d+$/.test(text)) return null
  const value = Number(text)
  return value <= most ? value : null
}
