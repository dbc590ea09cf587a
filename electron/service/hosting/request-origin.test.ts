import { expect, test } from 'vitest'
import { isOwnHost, isOwnOrigin } from './request-origin.ts'

test('our own names, with our port', () => {
  expect(isOwnHost('127.0.0.1:4000', 4000)).toBe(true)
  expect(isOwnHost('LOCALHOST:4000', 4000)).toBe(true)
  expect(isOwnOrigin('http://127.0.0.1:4000', 4000)).toBe(true)
})

test.each([
  undefined,
  '',
  '127.0.0.1',
  '127.0.0.1:4001',
  'rebound.example.com:4000',
  '127.0.0.1:4000.example.com',
])('a request for host %j is not for us', (host) => expect(isOwnHost(host, 4000)).toBe(false))

test.each([
  undefined,
  'null',
  'https://127.0.0.1:4000',
  'http://example.com',
  'http://127.0.0.1:4000.example.com',
  'http://127.0.0.1:4001',
])('a page of origin %j is not ours', (origin) => expect(isOwnOrigin(origin, 4000)).toBe(false))
