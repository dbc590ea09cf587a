import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { RouterClient } from '@orpc/server'
import { rebuildDerived } from '#db/derived/rebuild-derived.ts'
import { importFile } from '#service/import/import-file.ts'
import type { router } from '#service/router.ts'
import type { OpenService } from '#service/service-context.ts'
import { columnTitles } from './column-titles.ts'
import type { CommandName, CommandOptions } from './parse-command-line.ts'

export type Command = (input: {
  client: RouterClient<typeof router>
  service: OpenService
  options: CommandOptions
}) => Promise<{ json: unknown; text: string; exitCode?: number }>

export const commands: Record<CommandName, Command> = {
  import: async ({ service, options }) => {
    const path = options.file ?? ''
    const outcome = await importFile(service, {
      file: { fileName: basename(path), bytes: await readFile(path) },
      sheet: options.sheet ?? null,
      role: options.kind === 'suppliers' ? 'supplier' : 'buyer',
      language: options.language,
    })
    if (!outcome.ok)
      return { json: { error: outcome.problem }, text: `Not imported: ${outcome.problem}`, exitCode: 1 }
    const { counts, rows, importId } = outcome
    const text = `${counts.read} rows: ${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.review} need a look, ${counts.failed} failed`
    return { json: { importId, ...counts, rows }, text }
  },

  export: async ({ client, options }) => {
    const path = options.file ?? ''
    const format = extname(path).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
    const titles = columnTitles(options.language)
    const file = await client.organizations.exportFile({
      selection: {
        type: 'filter',
        filter: { role: options.kind === 'suppliers' ? 'supplier' : 'buyer' },
        exceptIds: [],
      },
      sort: [],
      columns: titles,
      format,
      language: options.language,
    })
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    return { json: { path, bytes: file.size, format }, text: `${path} (${file.size} bytes)` }
  },

  backup: async ({ client }) => {
    const backup = await client.app.backup()
    return { json: backup, text: `${backup.path} (${backup.bytes} bytes)` }
  },

  check: async ({ client, service, options }) => {
    if (options.repair) rebuildDerived(service.store.sqlite)
    const result = await client.app.check()
    return {
      json: result,
      text: result.ok ? 'The store is sound.' : result.problems.join('\n'),
      exitCode: result.ok ? 0 : 1,
    }
  },

  stats: async ({ client }) => {
    const stats = await client.app.stats()
    return {
      json: stats,
      text: Object.entries(stats)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    }
  },

  seed: async ({ client, options }) => {
    let done = 0
    for await (const progress of await client.app.seedDemo({
      organizations: options.size,
      seed: options.seed,
    })) {
      done = progress.done
    }
    return { json: { organizations: done }, text: `${done} demo organizations added` }
  },
}
