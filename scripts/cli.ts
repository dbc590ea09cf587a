import { createRouterClient } from '@orpc/server'
import { createService } from '#service/create-service.ts'
import { commands } from './cli/commands.ts'
import { defaultDataDir } from './cli/default-data-dir.ts'
import { parseCommandLine } from './cli/parse-command-line.ts'
import { describeFailure, usage } from './cli/words.ts'

// The same data service as the window's, in this process: what a command does is what a click does.

const parsed = parseCommandLine(process.argv.slice(2))
if (!parsed.ok) {
  process.stderr.write(`${parsed.problem}\n\n${usage}\n`)
  process.exit(parsed.problem === '' ? 0 : 2)
}
const { name, options } = parsed
const service = createService({ dataDir: options.dataDir ?? defaultDataDir(), importsInPlace: true })
try {
  const state = service.context.service
  if (!state.ok) throw new Error(describeFailure(state.failure))
  const client = createRouterClient(service.router, { context: service.context })
  const result = await commands[name]({ client, service: state.open, options })
  process.stdout.write(options.json ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`)
  process.exitCode = result.exitCode ?? 0
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  if (options.json) process.stdout.write(`${JSON.stringify({ error: message })}\n`)
  else process.stderr.write(`${message}\n`)
  process.exitCode = 1
} finally {
  service.close()
}
