import { expect, test } from 'vitest'
import { createAccess } from './access.ts'

function access() {
  let made = 0
  return createAccess(() => `secret-${++made}`, 'rapport_4000')
}

test('the printed token opens the door once', () => {
  const { token, redeem } = access()
  expect(redeem('something else')).toBeNull()
  expect(redeem(token ?? '')).toContain('HttpOnly; SameSite=Strict')
  expect(redeem(token ?? '')).toBeNull()
})

test('the cookie it gives is what later requests show', () => {
  const { token, redeem, allows } = access()
  const cookie = redeem(token ?? '')?.split(';')[0]
  expect(allows(`other=1; ${cookie}; more=2`)).toBe(true)
})

test.each([
  undefined,
  '',
  'rapport_4000=',
  'rapport_4000=secret-2',
  'rapport_4001=secret-1',
  'xrapport_4000=secret-1',
])('a request with the cookie header %j stays outside', (header) =>
  expect(access().allows(header)).toBe(false),
)

test('token and session are different secrets', () => {
  const { token, allows } = access()
  expect(allows(`rapport_4000=${token}`)).toBe(false)
})
