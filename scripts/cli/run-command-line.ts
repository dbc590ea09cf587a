import { parseArgs } from 'node:util'
import { createRouterClient } from '@orpc/server'
import { StoreError, storeFailureOf } from '#db/store-failure.ts'
import { createService, type ServiceOptions } from '#service/create-service.ts'
import { resolveDataDir } from '#service/hosting/data-dir.ts'
import { loadPublicHolidays } from '#service/touchpoints/load-public-holidays.ts'
import { checkPaths } from './check-paths.ts'
import { commands } from './commands.ts'
import { type CommandFailure, failureOf } from './failure.ts'
import { type ParsedCommandLine, parseCommandLine } from './parse-command-line.ts'
import { runCalendar } from './run-calendar.ts'
import { commandWords } from './words.ts'

/** Where a command's lines go; `print` takes what was asked for, and with `--json` the failure as well. */
export type CommandOutput = { print(text: string): void; complain(text: string): void }

/**
 * Runs a command with the same data service as the window's, in this process: what a command does is what a click does.
 * Resolves with the exit code: 0 done, 1 it could not be done, 2 the command line was not understood.
 */
export function runCommandLine(
  args: string[],
  output: CommandOutput,
  options: Pick<ServiceOptions, 'busyTimeout'> = {},
): Promise<number> {
  if (args[0] === 'calendar') return runCalendar(args.slice(1), output, calendarSources(args))
  const parsed = parseCommandLine(args)
  return parsed.ok ? run(parsed, output, options) : Promise.resolve(refuse(parsed, output))
}

/** The calendar needs no store; a newer list of days off may lie in the data folder. */
function calendarSources(args: string[]) {
  const { values } = parseArgs({ args, strict: false, options: { 'data-dir': { type: 'string' } } })
  const named = values['data-dir']
  return {
    dataDir: resolveDataDir(typeof named === 'string' ? named : undefined),
    publicHolidays: loadPublicHolidays,
  }
}

async function run(
  { name, options }: Extract<ParsedCommandLine, { ok: true }>,
  output: CommandOutput,
  serviceOptions: Pick<ServiceOptions, 'busyTimeout'>,
): Promise<number> {
  const words = commandWords[options.language]
  const dataDir = resolveDataDir(options.dataDir)
  let close = () => {}
  try {
    checkPaths(name, options.file, dataDir)
    const service = createService({ ...serviceOptions, dataDir, importsInPlace: true })
    close = service.close
    const state = service.context.service
    if (!state.ok) throw new StoreError(state.failure)
    const client = createRouterClient(service.router, { context: service.context })
    const result = await commands[name]({ client, service: state.open, options, words })
    output.print(options.json ? JSON.stringify(result.json) : result.text)
    return result.exitCode ?? 0
  } catch (error) {
    report(failureOf(error, words), options.json, output)
    return 1
  } finally {
    closeQuietly(close)
  }
}

/** What the command had to say is said: a store that another program locks may refuse the tidying of its end. */
function closeQuietly(close: () => void): void {
  try {
    close()
  } catch (error) {
    if (!storeFailureOf(error)) throw error
  }
}

/** A command line nobody understands, or a cry for help. */
function refuse(
  { problem, language, json }: Extract<ParsedCommandLine, { ok: false }>,
  output: CommandOutput,
): number {
  const { usage } = commandWords[language]
  if (problem === null) {
    output.print(usage)
    return 0
  }
  report({ error: 'usage', message: problem[language] }, json, output)
  if (!json) output.complain(`\n${usage}`)
  return 2
}

function report(failure: CommandFailure, json: boolean, { print, complain }: CommandOutput): void {
  if (json) print(JSON.stringify(failure))
  else complain(failure.detail ? `${failure.message}\n(${failure.detail})` : failure.message)
}
