import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatewayFault } from '#shared/domain/sending/gateway-request.ts'
import { draftOfSms, gatewayExamples, readSms, withHeader } from './sms-draft.ts'

const draft = draftOfSms(gatewayExamples.json)

describe('a gateway as it is typed', () => {
  test('is shown and read back unchanged', () => {
    for (const sms of Object.values(gatewayExamples)) {
      expect(readSms(draftOfSms(sms))).toEqual({ ok: true, sms })
      expect(readSms(draftOfSms({ ...sms, pricePerSegment: 5 }))).toEqual({
        ok: true,
        sms: { ...sms, pricePerSegment: 5 },
      })
    }
  })

  test('a new form lacks its address', () => {
    expect(readSms(draftOfSms(null))).toEqual({ ok: false, wrong: ['url'], fault: null })
  })

  test.each([
    [{ url: 'http://sms.example.com/' }, 'url', 'smsHttpsOnly'],
    [{ url: 'https://user:word@sms.example.com/' }, 'url', 'smsAddress'],
    [{ body: '{"to": {phone}, "text": "{text}"}' }, 'body', 'smsBody'],
    [{ body: '{"to": "{phone}"}' }, 'body', 'smsPlaceholders'],
    [{ bodyType: 'none' }, 'url', 'smsPlaceholders'],
    [{ headers: [{ key: 0, name: 'Host', value: 'x' }] }, 'headers', 'smsHeader'],
  ] as const)('%j is put right in %s', (part, field, fault) => {
    const headers = 'headers' in part ? [...part.headers] : draft.headers
    expect(readSms({ ...draft, ...part, headers })).toEqual({ ok: false, wrong: [field], fault })
  })

  test('an empty header row is none, and a new row never takes the key of another', () => {
    const added = withHeader(draft)
    expect(readSms({ ...draft, headers: added })).toEqual({ ok: true, sms: gatewayExamples.json })
    expect(new Set(added.map(({ key }) => key)).size).toBe(added.length)
    expect(withHeader({ ...draft, headers: [] })).toHaveLength(1)
  })

  test('whatever is typed, it is a gateway without a fault, or fields to correct', () => {
    const typed = fc.record({
      url: fc.oneof(fc.string(), fc.webUrl()),
      body: fc.string(),
      successPattern: fc.string(),
      optOut: fc.string(),
      perMinute: fc.oneof(fc.string(), fc.double()),
      pricePerSegment: fc.oneof(fc.string(), fc.double()),
    })
    fc.assert(
      fc.property(typed, fc.constantFrom('json', 'form', 'none'), (parts, bodyType) => {
        const read = readSms({ ...draft, ...parts, bodyType })
        if (read.ok) expect(gatewayFault(read.sms)).toBeNull()
        else expect(read.wrong.length).toBeGreaterThan(0)
      }),
    )
  })
})
