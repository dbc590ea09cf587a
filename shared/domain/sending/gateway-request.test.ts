import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SmsGateway } from '#shared/model/sending.ts'
import { gatewayFault, gatewayRequest } from './gateway-request.ts'

const jsonGateway = SmsGateway.parse({
  url: 'https://sms.example.com/v1/send?account={secret}',
  method: 'POST',
  headers: { Authorization: 'Bearer {secret}', 'X-Request-Id': '{id}' },
  bodyType: 'json',
  body: '{"mobile":"{phone}","content":"{text}","uid":"{id}"}',
  successPattern: '"code":\\s*0\\b',
  perMinute: 60,
  pricePerSegment: 5,
  optOut: '退订回T',
})
const formGateway = { ...jsonGateway, bodyType: 'form' as const, body: 'm={phone}&c={text}&k={secret}' }
const values = { phone: '13800000000', text: '中秋快乐！', id: '0198', secret: 'k/1&2' }

describe('a placeholder is encoded by its place', () => {
  test('in a JSON body, an address and a header', () => {
    expect(gatewayRequest(jsonGateway, { ...values, text: '他说："好"\n\\' })).toEqual({
      url: 'https://sms.example.com/v1/send?account=k%2F1%262',
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: 'Bearer k/1&2',
        'x-request-id': '0198',
      },
      body: '{"mobile":"13800000000","content":"他说：\\"好\\"\\n\\\\","uid":"0198"}',
    })
  })

  test('in a form', () => {
    expect(gatewayRequest(formGateway, { ...values, text: 'a&k=b 中' }).body).toBe(
      'm=13800000000&c=a%26k%3Db%20%E4%B8%AD&k=k%2F1%262',
    )
  })

  test('a GET has no body', () => {
    const url = 'https://sms.example.com/send?m={phone}&c={text}'
    const request = gatewayRequest({ ...jsonGateway, method: 'GET', url }, values)
    expect(request).toMatchObject({ body: null, url: expect.stringContaining('c=%E4%B8%AD') })
    expect(request.headers).not.toHaveProperty('content-type')
  })

  test('no text gets out of its place, or at the secret', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{secret}', '","to":"*"}', 'a\r\nX: y', '\uD83D'),
    )
    fc.assert(
      fc.property(hostile, hostile, (text, phone) => {
        const hostileValues = { phone, text, id: text, secret: 'SECRET' }
        const json = gatewayRequest(jsonGateway, hostileValues)
        expect(Object.keys(JSON.parse(json.body ?? ''))).toEqual(['mobile', 'content', 'uid'])
        expect(json.body).not.toContain('SECRET')
        expect(json.headers['x-request-id']).toMatch(/^[\x20-\x7E]*$/)
        const form = new URLSearchParams(gatewayRequest(formGateway, hostileValues).body ?? '')
        expect([...form.keys()]).toEqual(['m', 'c', 'k'])
      }),
    )
  })
})

describe('a template that cannot be used is refused', () => {
  test.each([
    ['no address to send to', { url: 'https://user:pw@sms.example.com/{phone}/{text}' }, 'smsAddress'],
    ['a placeholder in the host', { url: 'https://{phone}.example.com/' }, 'smsAddress'],
    ['in clear over the internet', { url: 'http://sms.example.com/{phone}/{text}' }, 'smsHttpsOnly'],
    ['a placeholder outside quotes', { body: '{"mobile":{phone},"content":"{text}"}' }, 'smsBody'],
    ['no JSON', { body: 'mobile={phone}&text={text}' }, 'smsBody'],
    ['no phone number', { body: '{"content":"{text}"}' }, 'smsPlaceholders'],
    ['a header that ends another', { headers: { 'X-A': 'b\r\nHost: evil' } }, 'smsHeader'],
    ['a header of the connection', { headers: { 'Content-Length': '3' } }, 'smsHeader'],
    ['a header without a name', { headers: { '': 'x' } }, 'smsHeader'],
  ] as const)('%s', (_, change, fault) => {
    expect(gatewayFault({ ...jsonGateway, ...change })).toBe(fault)
  })

  test.each([
    'https://sms.example.com/',
    'http://127.0.0.1:8080/',
    'http://192.168.1.7:8080/',
    'http://phone.local/',
  ])('%s is fine', (url) => {
    expect(gatewayFault({ ...jsonGateway, url })).toBeNull()
  })

  test('192.168 in a name is not the office network', () => {
    expect(gatewayFault({ ...jsonGateway, url: 'http://192.168.1.7.example.com/' })).toBe('smsHttpsOnly')
  })
})

test.each([
  ['JSON', { body: '{"to": "{phone}", "text": "{text}", "client_ref": "{id}"}' }],
  [
    'a form',
    {
      bodyType: 'form' as const,
      body: 'account=ningbo&password={secret}&mobile={phone}&content={text}&extno={id}',
    },
  ],
  [
    'JSON with a signature',
    { body: '{"mobile": "{phone}", "content": "【宁波轴承】{text}", "uid": "{id}"}' },
  ],
])('the example of the documentation works: %s', (_, change) => {
  const url = 'https://api.example.com/v2/messages'
  expect(
    gatewayFault({ ...jsonGateway, url, headers: { Authorization: 'Bearer {secret}' }, ...change }),
  ).toBeNull()
})
