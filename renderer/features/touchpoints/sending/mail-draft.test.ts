import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MailSettings } from '#shared/model/sending.ts'
import { draftOfMail, type MailDraft, readMail, withSecurity } from './mail-draft.ts'

const settings: MailSettings = {
  host: 'smtp.example.com',
  port: 465,
  security: 'tls',
  user: 'li@example.com',
  fromName: '李明',
  fromAddress: 'li@example.com',
  perMinute: 30,
  optOut: { zh: '退订请回复TD', en: '' },
}

describe('mail settings as they are typed', () => {
  test('are shown and read back unchanged', () => {
    for (const mail of [settings, { ...settings, optOut: null, user: null, port: 2525 }]) {
      expect(readMail(draftOfMail(mail))).toEqual({ ok: true, mail })
    }
  })

  test('a new form lacks a server and a sender', () => {
    const read = readMail(draftOfMail(null))
    expect(read.ok ? [] : read.wrong.toSorted()).toEqual(['fromAddress', 'host'])
  })

  test.each([
    ['host', 'https://smtp.example.com'],
    ['host', 'smtp example'],
    ['port', ''],
    ['port', 70_000],
    ['perMinute', 1.5],
    ['fromAddress', '李明'],
    ['optOutEn', 'x'.repeat(501)],
    ['user', 'x'.repeat(256)],
  ] as const)('%s cannot be %j', (field, value) => {
    expect(readMail({ ...draftOfMail(settings), [field]: value })).toEqual({ ok: false, wrong: [field] })
  })

  test('the port follows the encryption, one of our own stays', () => {
    const draft = draftOfMail(settings)
    expect(withSecurity(draft, 'starttls')).toMatchObject({ security: 'starttls', port: 587 })
    expect(withSecurity({ ...draft, port: 2525 }, 'none')).toMatchObject({ security: 'none', port: 2525 })
  })

  test('whatever is typed, it is settings the service takes, or fields to correct', () => {
    const typed = fc.record({
      host: fc.string(),
      port: fc.oneof(fc.string(), fc.double()),
      user: fc.string(),
      fromName: fc.string(),
      fromAddress: fc.oneof(fc.string(), fc.emailAddress()),
      perMinute: fc.oneof(fc.string(), fc.integer()),
      optOutZh: fc.string(),
      optOutEn: fc.string(),
    })
    fc.assert(
      fc.property(typed, fc.constantFrom('tls', 'starttls', 'none'), (parts, security) => {
        const draft: MailDraft = { ...parts, security }
        const read = readMail(draft)
        if (read.ok) expect(MailSettings.safeParse(read.mail).success).toBe(true)
        else expect(read.wrong.every((field) => field in draft)).toBe(true)
      }),
    )
  })
})
