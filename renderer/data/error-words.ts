import { ORPCError } from '@orpc/client'
import { createContext, useCallback, useContext } from 'react'
import { StoreFailure, type StoreFailureCode } from '#shared/model/store-status.ts'
import { isConnectionLost } from './connection-lost.ts'

export type ErrorKind =
  | { kind: 'connection' | 'notFound' | 'invalid' | 'unexpected' }
  | { kind: 'store'; code: StoreFailureCode }

/** Sorts any error of a call into what the user needs to be told. */
export function errorKindOf(error: unknown): ErrorKind {
  if (isConnectionLost(error)) return { kind: 'connection' }
  if (!(error instanceof ORPCError)) return { kind: 'unexpected' }
  if (error.code === 'NOT_FOUND') return { kind: 'notFound' }
  if (error.code === 'INVALID' || error.code === 'BAD_REQUEST') return { kind: 'invalid' }
  const failure = error.code === 'STORE_FAILED' ? StoreFailure.safeParse(error.data) : undefined
  return failure?.success ? { kind: 'store', code: failure.data.code } : { kind: 'unexpected' }
}

/** The key of the sentence for any error of a call: what happened, what is safe, what to do. */
export function errorKeyOf(error: unknown) {
  const found = errorKindOf(error)
  return found.kind === 'store' ? (`errors:store.${found.code}` as const) : (`errors:${found.kind}` as const)
}

export type ErrorKey = ReturnType<typeof errorKeyOf>

/** Puts a key into words; the app gives the language on screen. */
export const ErrorWordsContext = createContext<(key: ErrorKey) => string>((key) => key)

/** A sentence for any error of a call, in the language on screen. */
export function useErrorWords(): (error: unknown) => string {
  const say = useContext(ErrorWordsContext)
  return useCallback((error) => say(errorKeyOf(error)), [say])
}
