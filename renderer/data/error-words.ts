import { ORPCError } from '@orpc/client'
import { createContext, useCallback, useContext } from 'react'
import { z } from 'zod'
import { SendingProblem } from '#shared/model/sending.ts'
import { StoreFailure, type StoreFailureCode } from '#shared/model/store-status.ts'
import { isConnectionLost } from './connection-lost.ts'

/** What the service refuses, and why. A reason that is not named here is only "something is not right". */
export const refusals = [
  'alreadyUndone',
  'amountNotPositive',
  'amountTooLarge',
  'attachmentMissing',
  'attachmentTooLarge',
  'builtIn',
  'categoryCycle',
  'categoryNotFound',
  'contactNotOfOrganization',
  'danglingNext',
  'dealOfOtherBuyer',
  'badAddress',
  'dealWithItself',
  'draftTooLarge',
  'duplicateKey',
  'emptyList',
  'followUpNotFound',
  'followUpOfOtherOrganization',
  'inTheFuture',
  'inUse',
  'linearNext',
  'mailNotEncrypted',
  'matchDealt',
  'matchDecided',
  'noSuchRow',
  'notOpen',
  'notSent',
  'offeringGone',
  'organizationNotFound',
  'ownUser',
  'pairExcluded',
  'priceMissing',
  'priceUpsideDown',
  'problemSolved',
  'requirementClosed',
  'requirementNotFound',
  'smsAddress',
  'smsBody',
  'smsHeader',
  'smsHttpsOnly',
  'smsPlaceholders',
  'supplierNotFound',
  'titleMissing',
  'tooManyGreetings',
  'tooManyRows',
  'unreachableNode',
  'visitOfOtherOrganization',
  'visitRemoved',
] as const
export type Refusal = (typeof refusals)[number]

export type ErrorKind =
  | { kind: 'connection' | 'notFound' | 'invalid' | 'unexpected' }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'store'; code: StoreFailureCode }
  | { kind: 'sending'; code: SendingProblem['code'] }

/** Sorts any error of a call into what the user needs to be told. */
export function errorKindOf(error: unknown): ErrorKind {
  if (isConnectionLost(error)) return { kind: 'connection' }
  if (!(error instanceof ORPCError)) return { kind: 'unexpected' }
  if (error.code === 'NOT_FOUND') return { kind: 'notFound' }
  if (error.code === 'INVALID' || error.code === 'BAD_REQUEST') {
    const refusal = Refused.safeParse(error.data)
    if (refusal.success) return { kind: 'refused', reason: refusal.data.reason }
    // What the contract itself refuses comes as a list; the first that has words of its own says it.
    const issues = Issues.safeParse(error.data)
    const [reason] = issues.success ? issues.data.issues.flatMap(({ message }) => message ?? []) : []
    return reason === undefined ? { kind: 'invalid' } : { kind: 'refused', reason }
  }
  const sending = error.code === 'SENDING' ? SendingProblem.safeParse(error.data) : undefined
  if (sending?.success) return { kind: 'sending', code: sending.data.code }
  const failure = error.code === 'STORE_FAILED' ? StoreFailure.safeParse(error.data) : undefined
  return failure?.success ? { kind: 'store', code: failure.data.code } : { kind: 'unexpected' }
}

const Refused = z.object({ reason: z.enum(refusals) })
const Issues = z.object({ issues: z.array(z.object({ message: z.enum(refusals).nullable().catch(null) })) })

/** The key of the sentence for any error of a call: what happened, what is safe, what to do. */
export function errorKeyOf(error: unknown) {
  const found = errorKindOf(error)
  if (found.kind === 'store') return `errors:store.${found.code}` as const
  if (found.kind === 'sending') return `sending:problem.${found.code}` as const
  if (found.kind === 'refused') return `errors:refused.${found.reason}` as const
  return `errors:${found.kind}` as const
}

export type ErrorKey = ReturnType<typeof errorKeyOf>

/** Puts a key into words; the app gives the language on screen. */
export const ErrorWordsContext = createContext<(key: ErrorKey) => string>((key) => key)

/** A sentence for any error of a call, in the language on screen. */
export function useErrorWords(): (error: unknown) => string {
  const say = useContext(ErrorWordsContext)
  return useCallback((error) => say(errorKeyOf(error)), [say])
}
