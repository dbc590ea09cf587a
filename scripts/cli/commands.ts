import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { RouterClient } from '@orpc/server'
import { rebuildDerived } from '#db/derived/rebuild-derived.ts'
import { importCategories } from '#service/import/import-categories.ts'
import { importFile } from '#service/import/import-file.ts'
import type { router } from '#service/router.ts'
import type { OpenService } from '#service/service-context.ts'
import type { ImportRole } from '#shared/model/import.ts'
import { columnTitles } from './column-titles.ts'
import { aboutFile, ListError } from './failure.ts'
import type { CommandName, CommandOptions, ListKind } from './parse-command-line.ts'
import type { CommandWords } from './words.ts'

export type Command = (input: {
  client: RouterClient<typeof router>
  service: OpenService
  options: CommandOptions
  words: CommandWords
}) => Promise<{ json: unknown; text: string; exitCode?: number }>

export const commands: Record<CommandName, Command> = {
  import: async ({ service, options, words }) => {
    const path = options.file ?? ''
    const { kind } = options
    if (kind === 'categories') return importTree(service, path, options, words)
    const outcome = await importFile(service, {
      file: { fileName: basename(path), bytes: await bytesOf(path) },
      sheet: options.sheet ?? null,
      role: roleOf[kind],
      company: options.company ?? null,
      language: options.language,
    })
    if (!outcome.ok) throw new ListError(outcome.problem)
    const { counts, rows, importId } = outcome
    return { json: { importId, ...counts, rows }, text: words.imported(counts) }
  },

  export: async ({ client, options, words }) => {
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
    await writeWhole(path, await file.bytes())
    return { json: { path, bytes: file.size, format }, text: words.written(path, file.size) }
  },

  backup: async ({ client, words }) => {
    const backup = await client.app.backup()
    return { json: backup, text: words.written(backup.path, backup.bytes) }
  },

  check: async ({ client, service, options, words }) => {
    if (options.repair) rebuildDerived(service.store.sqlite)
    const result = await client.app.check()
    return {
      json: result,
      text: result.ok ? words.sound : [words.unsound, ...result.problems].join('\n'),
      exitCode: result.ok ? 0 : 1,
    }
  },

  stats: async ({ client, words }) => {
    const stats = await client.app.stats()
    return {
      json: stats,
      text: Object.entries(words.stats)
        .map(([name, word]) => `${word}: ${Object.entries(stats).find(([key]) => key === name)?.[1] ?? ''}`)
        .join('\n'),
    }
  },

  seed: async ({ client, options, words }) => {
    let done = 0
    for await (const progress of await client.app.seedDemo({
      organizations: options.size,
      seed: options.seed,
    })) {
      done = progress.done
    }
    return { json: { organizations: done }, text: words.seeded(done) }
  },
}

async function importTree(
  service: OpenService,
  path: string,
  { sheet }: CommandOptions,
  words: CommandWords,
): ReturnType<Command> {
  const file = { fileName: basename(path), bytes: await bytesOf(path) }
  const outcome = await importCategories(service, file, sheet ?? null)
  if (!outcome.ok) throw new ListError(outcome.problem)
  const { changeSetId, counts } = outcome
  const rows = outcome.rows.map((row) =>
    row.result === 'failed'
      ? row
      : { sheetRow: row.sheetRow, result: row.result, categoryId: row.id, name: row.input.names.zh },
  )
  const failures = outcome.rows.flatMap((row) =>
    row.result === 'failed' ? [words.categoryFailed(row.sheetRow, row.problem, row.value)] : [],
  )
  return {
    json: { changeSetId, ...counts, rows },
    text: [words.imported({ ...counts, review: 0 }), ...failures].join('\n'),
  }
}

const roleOf = {
  buyers: 'buyer',
  suppliers: 'supplier',
  'purchase-list': 'purchaseList',
  catalogue: 'catalogue',
} as const satisfies Record<Exclude<ListKind, 'categories'>, ImportRole>

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw aboutFile(path, error)
  }
}

/** On a full disk an older file of this name stays as it was. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.partial`
  try {
    await writeFile(partial, bytes)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw aboutFile(path, error, true)
  }
}
