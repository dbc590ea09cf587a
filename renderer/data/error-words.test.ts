import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { CallTimedOut, ConnectionLost } from './connection-lost.ts'
import { errorKindOf } from './error-words.ts'

test('every error has words', () => {
  expect(errorKindOf(new ConnectionLost())).toEqual({ kind: 'connection' })
  expect(errorKindOf(new CallTimedOut())).toEqual({ kind: 'connection' })
  expect(errorKindOf(new ORPCError('NOT_FOUND'))).toEqual({ kind: 'notFound' })
  expect(errorKindOf(new ORPCError('INVALID', { data: { reason: 'x' } }))).toEqual({ kind: 'invalid' })
  expect(errorKindOf(new ORPCError('STORE_FAILED', { data: { code: 'diskFull', detail: '' } }))).toEqual({
    kind: 'store',
    code: 'diskFull',
  })
  expect(errorKindOf(new ORPCError('STORE_FAILED', { data: { code: 'fromTheFuture' } }))).toEqual({
    kind: 'unexpected',
  })
  expect(errorKindOf('a string')).toEqual({ kind: 'unexpected' })
})
