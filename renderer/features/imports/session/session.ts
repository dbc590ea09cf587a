import { ORPCError } from '@orpc/client'
import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { client } from '#renderer/data/client.ts'
import { isConnectionLost } from '#renderer/data/connection-lost.ts'
import { FileProblem } from '#shared/contract/imports-contract.ts'
import { createImportSession } from './import-session.ts'
import type { ImportService } from './stages.ts'

/** The list this window is importing; one at a time. */
export const importSession = createImportSession({
  open: (input) => client.imports.open(input),
  reopen: (input) => client.imports.reopen(input),
  run: (input, options) => client.imports.run(input, options),
  list: () => client.imports.list(),
  problemOf,
})

export const useImportStage = () => useSyncExternalStore(importSession.subscribe, importSession.get)

const FileRefusal = z.object({ problem: FileProblem })

function problemOf(error: unknown): ReturnType<ImportService['problemOf']> {
  if (isConnectionLost(error)) return { kind: 'lost' }
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'NOT_FOUND') return { kind: 'forgotten' }
  const refusal = error.code === 'FILE' ? FileRefusal.safeParse(error.data) : undefined
  return refusal?.success ? { kind: 'file', problem: refusal.data.problem } : null
}
