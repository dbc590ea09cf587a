import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { StoreError, storeFailureOf } from '#db/store-failure.ts'
import { FileProblem } from '#shared/contract/imports-contract.ts'
import { StoreFailure } from '#shared/model/store-status.ts'
import type { CommandWords, PathProblem } from './words.ts'

/** What a failed command prints with `--json`: a code for programs, a sentence for people, what the driver said. */
export type CommandFailure = { error: string; message: string; detail?: string }

/** The file or folder a command was given is not what it needs. */
export class PathError extends Error {
  readonly problem: PathProblem
  readonly path: string
  constructor(problem: PathProblem, path: string, cause?: unknown) {
    super(`${problem}: ${path}`, { cause })
    this.name = 'PathError'
    this.problem = problem
    this.path = path
  }
}

/** A list that cannot be read. */
export class ListError extends Error {
  readonly code: FileProblem
  constructor(code: FileProblem) {
    super(code)
    this.name = 'ListError'
    this.code = code
  }
}

/** Whatever a command threw, in words. */
export function failureOf(error: unknown, words: CommandWords): CommandFailure {
  if (error instanceof PathError)
    return { error: error.problem, message: words.pathProblem[error.problem](error.path) }
  const listProblem = WithFileProblem.safeParse(error).data?.code
  if (listProblem) return { error: listProblem, message: words.fileProblem[listProblem] }
  const failure = storeFailureIn(error)
  if (failure) {
    const sentences = error instanceof StoreError ? words.notOpened : words.notWritten
    return { error: failure.code, message: sentences[failure.code], detail: failure.detail }
  }
  const detail = error instanceof Error ? error.message : String(error)
  return { error: 'unexpected', message: words.unexpected, detail }
}

/** A file-system error about `path` as a PathError; any other error as it is. */
export function aboutFile(path: string, error: unknown, isWritten = false): unknown {
  const code = WithCode.safeParse(error).data?.code ?? ''
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new PathError(isWritten ? 'folder-not-found' : 'file-not-found', path, error)
  if (code === 'EISDIR') return new PathError('file-is-a-folder', path, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new PathError('file-no-access', path, error)
  if (code === 'ERR_FS_FILE_TOO_LARGE') return new ListError('too-large')
  return error
}

const WithCode = z.object({ code: z.string() })
/** Also a TableReadError, which an import's thread hands on without its class. */
const WithFileProblem = z.object({ code: FileProblem })

function storeFailureIn(error: unknown): StoreFailure | null {
  if (error instanceof ORPCError && error.code === 'STORE_FAILED')
    return StoreFailure.safeParse(error.data).data ?? null
  return storeFailureOf(error)
}
