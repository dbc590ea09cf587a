import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutSecrets } from './without-secrets.ts'

test.each([
  ['as it is', '535 wrong password S3cr3t-word for li', '535 wrong password … for li'],
  ['in an address', 'GET /?k=S3cr3t-word', 'GET /?k=…'],
  ['in base64', `AUTH ${Buffer.from('S3cr3t-word').toString('base64')}`, 'AUTH …'],
])('a secret is left out %s', (_, text, shown) => {
  expect(withoutSecrets(text, ['S3cr3t-word', null, ''])).toBe(shown)
})

test('also from the middle of a login, wherever it stands in it', () => {
  for (const user of ['l', 'li', 'lil', 'lile']) {
    const login = Buffer.from(`\0${user}\0S3cr3t-word`).toString('base64')
    const shown = withoutSecrets(`bad ${login}`, ['S3cr3t-word'])
    const back = Buffer.from(shown.slice('bad '.length), 'base64').toString('latin1')
    expect(back).not.toContain('cr3t-wo')
  }
})

test('whatever the secret, no answer that repeats it shows it', () => {
  const secret = fc
    .string({ unit: 'grapheme', minLength: 4, maxLength: 30 })
    .filter((text) => text.trim().length >= 4 && !text.includes('…'))
  fc.assert(
    fc.property(secret, (text) => {
      const said = [text, encodeURIComponent(text), JSON.stringify(text)].join(' | ')
      expect(withoutSecrets(said, [text])).not.toContain(text)
    }),
  )
})

test('an answer is one line, and short', () => {
  const shown = withoutSecrets(`one\r\ntwo\u0000${'x'.repeat(5_000)}`, [])
  expect(shown.startsWith('one two xxx')).toBe(true)
  expect(shown).toHaveLength(1_000)
})
