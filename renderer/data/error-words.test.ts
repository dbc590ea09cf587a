import { readdirSync, readFileSync } from 'node:fs'
import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { CallTimedOut, ConnectionLost } from './connection-lost.ts'
import { errorKindOf, refusals } from './error-words.ts'

test('every error has words', () => {
  expect(errorKindOf(new ConnectionLost())).toEqual({ kind: 'connection' })
  expect(errorKindOf(new CallTimedOut())).toEqual({ kind: 'connection' })
  expect(errorKindOf(new ORPCError('NOT_FOUND'))).toEqual({ kind: 'notFound' })
  expect(errorKindOf(new ORPCError('INVALID', { data: { reason: 'x' } }))).toEqual({ kind: 'invalid' })
  expect(errorKindOf(new ORPCError('INVALID', { data: { reason: 'inTheFuture' } }))).toEqual({
    kind: 'refused',
    reason: 'inTheFuture',
  })
  expect(errorKindOf(new ORPCError('STORE_FAILED', { data: { code: 'diskFull', detail: '' } }))).toEqual({
    kind: 'store',
    code: 'diskFull',
  })
  expect(errorKindOf(new ORPCError('STORE_FAILED', { data: { code: 'fromTheFuture' } }))).toEqual({
    kind: 'unexpected',
  })
  expect(errorKindOf('a string')).toEqual({ kind: 'unexpected' })
})

test('every reason the service refuses for is known here', () => {
  const given = serviceFiles().flatMap((code) =>
    [...code.matchAll(/\breason: '(\w+)'/g)].map(([, reason]) => reason),
  )
  expect(given.length).toBeGreaterThan(10)
  const known: (string | undefined)[] = [...refusals]
  expect(given.filter((reason) => !known.includes(reason))).toEqual([])
})

function serviceFiles(): string[] {
  const folder = new URL('../../electron/service/', import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/test/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}
