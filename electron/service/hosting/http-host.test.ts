import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { os } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createAccess } from './access.ts'
import { startHttpHost } from './http-host.ts'
import { createRpcConnections } from './rpc-connections.ts'

let dir = ''
let host: Awaited<ReturnType<typeof startHttpHost>>
let secrets = 0

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rapport-host-'))
  mkdirSync(join(dir, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(dir, 'renderer', 'index.html'), '<!doctype html><title>Rapport</title>')
  writeFileSync(join(dir, 'renderer', 'assets', 'index-abcd1234.js'), 'export {}')
  writeFileSync(join(dir, 'secret.txt'), 'not for the page')
  secrets = 0
  host = await startHttpHost({
    port: 0,
    rendererDir: join(dir, 'renderer'),
    access: (port) => createAccess(() => `secret-${++secrets}`, `rapport_${port}`),
    connections: createRpcConnections({ router: { greet: os.handler(() => '你好') }, context: {} }, () => {}),
  })
})
afterEach(async () => {
  await host.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Raw, because fetch would tidy up the very paths and headers that are being tried. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, ...options }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

const token = () => `/?token=${host.access.token}`

async function enter(): Promise<{ cookie: string }> {
  const { headers } = await ask(token())
  return { cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

function connect(headers: Record<string, string>, path = '/rpc'): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
    socket.on('open', () => socket.send(JSON.stringify({ i: '1', p: { u: '/greet', b: {} } })))
    socket.on('message', (data) => {
      socket.close()
      resolve(String(data))
    })
    socket.on('error', (error) => resolve(error.message))
  })
}

describe('the way in', () => {
  test('the printed address gives a cookie once and leads to the page', async () => {
    const first = await ask(token())
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await ask(token())).status).toBe(403)
  })

  test('whoever has the cookie may use the used address again', async () => {
    const headers = await enter()
    expect((await ask(token(), { headers })).status).toBe(303)
  })

  test('a wrong token gets a page that explains, and does not use up the right one', async () => {
    const wrong = await ask('/?token=wrong')
    expect(wrong.status).toBe(403)
    expect(wrong.body).toContain('这个地址已经用过')
    expect((await ask(token())).status).toBe(303)
  })

  test('a browser that loads ahead does not use up the token', async () => {
    expect((await ask(token(), { headers: { 'sec-purpose': 'prefetch;prerender' } })).status).toBe(503)
    expect((await ask(token(), { method: 'HEAD' })).status).toBe(503)
    expect((await ask(token())).status).toBe(303)
  })

  test.each(['/', '/assets/index-abcd1234.js', '/rpc'])(
    'without the cookie %s stays closed',
    async (path) => {
      expect((await ask(path)).status).toBe(403)
    },
  )
})

describe('the page', () => {
  test('comes with its security headers', async () => {
    const { status, headers, body } = await ask('/', { headers: await enter() })
    expect(status).toBe(200)
    expect(body).toContain('<title>Rapport</title>')
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('a route is the page, a file is the file', async () => {
    const headers = await enter()
    expect((await ask('/buyers/1', { headers })).body).toContain('<title>Rapport</title>')
    expect((await ask('/assets/index-abcd1234.js', { headers })).headers['content-type']).toContain(
      'javascript',
    )
    expect((await ask('/assets/missing.js', { headers })).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '//secret.txt',
    '/%00.txt',
  ])('nothing outside its folder: %s', async (path) => {
    const answer = await ask(path, { headers: await enter() })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toContain('not for the page')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not offered', async (method) => {
    expect((await ask('/', { method, headers: await enter() })).status).toBe(405)
  })

  test('another host name that resolves here gets nothing', async () => {
    const { cookie } = await enter()
    const answer = await ask('/', { headers: { cookie, host: `rebound.example.com:${host.port}` } })
    expect(answer.status).toBe(421)
    expect(answer.body).toBe('')
  })
})

describe('calls', () => {
  const origin = () => `http://127.0.0.1:${host.port}`

  test('are answered over the socket', async () => {
    expect(await connect({ ...(await enter()), origin: origin() })).toContain('你好')
  })

  test('not without the cookie, from another site’s page, from no page, or elsewhere', async () => {
    const { cookie } = await enter()
    const refused = 'Unexpected server response: 403'
    expect(await connect({ origin: origin() })).toBe(refused)
    expect(await connect({ cookie, origin: 'https://example.com' })).toBe(refused)
    expect(await connect({ cookie })).toBe(refused)
    expect(await connect({ cookie, origin: origin() }, '/other')).toBe(refused)
    expect(await connect({ cookie, origin: origin(), host: `rebound.example.com:${host.port}` })).toBe(
      refused,
    )
  })
})
