import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { text as readText } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SmsGateway } from '#shared/model/sending.ts'
import { testCertificate } from '../../../tests/support/mail-server.ts'
import { smsCarrier } from './sms-carrier.ts'

type Answer = (
  request: { body: string; url: string; headers: IncomingMessage['headers'] },
  response: ServerResponse,
) => void

/** A gateway on this machine; `seen` is what it was asked. */
async function gateway(answer: Answer, { secure = false } = {}) {
  const seen: { method: string; url: string; body: string; headers: IncomingMessage['headers'] }[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    const body = await readText(request)
    seen.push({ method, url, body, headers })
    answer({ body, url, headers }, response)
  }
  const key = readFileSync(new URL('../../../tests/fixtures/tls/localhost-key.pem', import.meta.url))
  const server = secure ? createSecureServer({ key, cert: testCertificate }, handle) : createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const settings = SmsGateway.parse({
    url: `${secure ? 'https' : 'http'}://localhost:${address.port}/send`,
    method: 'POST',
    headers: { Authorization: 'Bearer {secret}' },
    bodyType: 'json',
    body: '{"to":"{phone}","text":"{text}","ref":"{id}"}',
    successPattern: '"code"\\s*:\\s*0\\b',
    perMinute: 600,
    pricePerSegment: 5,
    optOut: '',
  })
  return { settings, seen }
}

const sms = { id: '0198', phone: '13800000000', text: '中秋快乐！“好”\n退订回T' }
const patience = { connect: 1_000, answer: 400 }
const send = (settings: SmsGateway, extra: { trusted?: string[]; handOver?: () => boolean } = {}) =>
  smsCarrier({
    gateway: settings,
    secret: 'k-9876543',
    patience,
    ...(extra.trusted && { trusted: extra.trusted }),
  }).send(sms, extra.handOver ?? (() => true))

const saying =
  (status: number, body: string): Answer =>
  (_request, response) =>
    void response.writeHead(status).end(body)

describe('a text by the gateway', () => {
  test('is sent when the answer matches, with everything in its place', async () => {
    const { settings, seen } = await gateway(saying(200, '{"code": 0, "msg": "ok"}'))
    expect(await send(settings)).toEqual({ type: 'sent' })
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ to: sms.phone, text: sms.text, ref: sms.id })
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer k-9876543',
      'content-type': 'application/json; charset=utf-8',
    })
  })

  test('goes over HTTPS to a gateway whose certificate is known, and not to another', async () => {
    const { settings, seen } = await gateway(saying(200, '{"code":0}'), { secure: true })
    expect(await send(settings, { trusted: [testCertificate] })).toEqual({ type: 'sent' })
    expect(await send(settings)).toMatchObject({ type: 'stopped', problem: { code: 'badCertificate' } })
    expect(seen).toHaveLength(1)
  })

  test('may be a GET', async () => {
    const { settings, seen } = await gateway(saying(200, 'OK'))
    const url = `${settings.url}?m={phone}&c={text}`
    expect(await send({ ...settings, method: 'GET', url, successPattern: '^OK$' })).toEqual({ type: 'sent' })
    expect(new URL(seen[0]?.url ?? '', 'http://x').searchParams.get('c')).toBe(sms.text)
    expect(seen[0]).toMatchObject({ method: 'GET', body: '' })
  })

  test('an answer longer than anybody reads is read in part', async () => {
    const { settings } = await gateway((_request, response) => {
      response.write('{"code":0}')
      const more = setInterval(() => response.write('x'.repeat(60_000)), 1)
      response.on('close', () => clearInterval(more))
    })
    expect(await send(settings)).toEqual({ type: 'sent' })
  })
})

describe('a text that is not sent', () => {
  test.each([
    [
      'the gateway says no',
      200,
      '{"code":7,"msg":"签名未报备"}',
      { type: 'failed', failure: expect.stringContaining('签名未报备') },
    ],
    ['the number is wrong', 400, 'bad number', { type: 'failed', failure: 'bad number' }],
    ['too many at once', 429, 'slow down', { type: 'notNow' }],
    ['out for a moment', 503, '', { type: 'notNow', failure: 'HTTP 503' }],
    ['a wrong key', 401, 'no', { type: 'stopped', problem: { code: 'wrongPassword' } }],
    ['a wrong address', 404, '<html>', { type: 'stopped', problem: { code: 'refused' } }],
    ['something broke over there', 500, 'oops', { type: 'unknown', stops: true }],
    ['sent somewhere else', 302, '', { type: 'unknown', stops: true }],
  ])('%s', async (_, status, body, fate) => {
    const { settings } = await gateway(saying(status, body))
    expect(await send(settings)).toMatchObject(fate)
  })

  test('withdrawn, or the store is full: nothing leaves', async () => {
    const { settings, seen } = await gateway(saying(200, '{"code":0}'))
    expect(await send(settings, { handOver: () => false })).toEqual({ type: 'withdrawn' })
    const full = new Error('disk full')
    const refusing = () => {
      throw full
    }
    await expect(send(settings, { handOver: refusing })).rejects.toBe(full)
    expect(seen).toEqual([])
  })

  test('nobody there: surely not sent', async () => {
    const { settings } = await gateway(saying(200, ''))
    let asked = false
    const handOver = () => {
      asked = true
      return true
    }
    expect(await send({ ...settings, url: 'http://localhost:1/' }, { handOver })).toMatchObject({
      type: 'stopped',
      problem: { code: 'unreachable' },
    })
    expect(asked).toBe(false)
  })
})

describe('a text nobody knows of', () => {
  test('the gateway never answers', async () => {
    const { settings } = await gateway(() => {})
    expect(await send(settings)).toMatchObject({ type: 'unknown', problem: { code: 'timeout' }, stops: true })
  })

  test('it hangs up', async () => {
    const { settings } = await gateway((_request, response) => void response.destroy())
    expect(await send(settings)).toMatchObject({ type: 'unknown', problem: { code: 'unreachable' } })
  })

  test('the pattern never comes to an end', async () => {
    const { settings } = await gateway(saying(200, 'a'.repeat(60)))
    expect(await send({ ...settings, successPattern: '^(a+)+b$' })).toMatchObject({
      type: 'unknown',
      problem: { code: 'badPattern' },
      stops: true,
    })
  })
})

test('a gateway that repeats our key does not get it shown or stored', async () => {
  const { settings } = await gateway(({ headers, body }, response) => {
    const basic = Buffer.from('user:k-9876543').toString('base64')
    response.writeHead(200).end(`bad request ${headers.authorization} ${basic} ${body}`)
  })
  const fate = await send(settings)
  expect(fate).toMatchObject({ type: 'failed', failure: expect.stringContaining('bad request Bearer …') })
  expect(JSON.stringify(fate)).not.toMatch(/k-9876543|ay05ODc2NTQz|stOTg3NjU0/)
})
