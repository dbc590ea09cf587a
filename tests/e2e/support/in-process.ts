import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { createService } from '#service/create-service.ts'
import { importFile } from '#service/import/import-file.ts'
import type { router } from '#service/router.ts'
import { root } from './launch-shell.ts'

export const fairList = join(root, 'tests', 'fixtures', 'import', 'fair-excerpt.csv')

/** Prepares a store through the service itself, in this process, before a window opens it. */
export async function inProcess(
  dataDir: string,
  work: (client: RouterClient<typeof router>, importFairList: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const service = createService({ dataDir, importsInPlace: true })
  try {
    const { service: state } = service.context
    if (!state.ok) throw new Error(state.failure.detail)
    const file = { fileName: 'fair-excerpt.csv', bytes: readFileSync(fairList) }
    await work(createRouterClient(service.router, { context: service.context }), async () => {
      await importFile(state.open, { file, sheet: null, role: 'buyer', language: 'zh-CN' })
    })
  } finally {
    service.close()
  }
}
