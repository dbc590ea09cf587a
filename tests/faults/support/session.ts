import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createService, type ServiceOptions } from '#service/create-service.ts'
import type { ImportEvent } from '#shared/contract/imports-contract.ts'
import { tempDir } from '../../support/temp-dir.ts'

/** The service as the application runs it: with its own clock, and imports in threads of their own. */
export function session(options: Partial<ServiceOptions> = {}) {
  const dataDir = options.dataDir ?? tempDir()
  const service = createService({ ...options, dataDir })
  onTestFinished(() => service.close())
  const { service: state } = service.context
  if (!state.ok) throw new Error(`the store did not open: ${state.failure.code}`)
  const client = createRouterClient(service.router, { context: service.context })
  return { client, dataDir, store: state.open.store, close: service.close }
}

export type Client = ReturnType<typeof session>['client']

/** Opens a list and saves it, as the screens do when nobody changes anything; the events of the run. */
export async function importList(client: Client, file: File): Promise<ImportEvent[]> {
  const { fileId, mapping, sheet, headerSheetRow } = await client.imports.open({ file })
  const run = await client.imports.run({
    ...{ fileId, mapping, sheet, headerSheetRow },
    role: 'buyer',
    mode: 'save',
    remember: true,
  })
  return Array.fromAsync(run)
}

/** Everything the store says it holds, without its size on the disk. */
export async function contents(client: Client) {
  const { databaseBytes: _, ...counts } = await client.app.stats()
  return { ...counts, imports: (await client.imports.list()).length }
}
