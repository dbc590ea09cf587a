import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { type Cipher, createSecretFile } from './secret-file.ts'

/** Turns bytes around: no secret, but not the text either. */
const reversing = (isSafe = true): Cipher => ({
  isSafe: async () => isSafe,
  encrypt: async (text) => Buffer.from(text).reverse(),
  decrypt: async (bytes) => Buffer.from(bytes).reverse().toString('utf8'),
})

describe('the file of secrets', () => {
  test('keeps them encrypted, for this account only, over a restart', async () => {
    const file = join(tempDir(), 'shell', 'secrets.json')
    const secrets = createSecretFile(file, reversing())
    expect(await secrets.answer({ act: 'set', name: 'mailPassword', value: '密码 S3cr3t' })).toBe(true)
    expect(await secrets.answer({ act: 'keeps' })).toBe(true)
    const again = createSecretFile(file, reversing())
    expect(await again.answer({ act: 'get', name: 'mailPassword' })).toBe('密码 S3cr3t')
    expect(await again.answer({ act: 'get', name: 'smsSecret' })).toBeNull()
    expect(readFileSync(file, 'utf8')).not.toMatch(/S3cr3t|密码/)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    await again.answer({ act: 'set', name: 'mailPassword', value: null })
    expect(await again.answer({ act: 'get', name: 'mailPassword' })).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe('{}')
  })

  test('without a key store they are in memory, and in no file', async () => {
    const file = join(tempDir(), 'secrets.json')
    const secrets = createSecretFile(file, reversing(false))
    await secrets.answer({ act: 'set', name: 'smsSecret', value: 'k-1' })
    expect(await secrets.answer({ act: 'keeps' })).toBe(false)
    expect(await secrets.answer({ act: 'get', name: 'smsSecret' })).toBe('k-1')
    expect(readFileSync(file, 'utf8')).toBe('{}')
    const again = createSecretFile(file, reversing(false))
    expect(await again.answer({ act: 'get', name: 'smsSecret' })).toBeNull()
  })

  test('a damaged file, or one of another account, holds nothing and can be written again', async () => {
    const file = join(tempDir(), 'secrets.json')
    for (const content of ['', '{"mailPassword": 7', '[]', '{"mailPassword":{}}']) {
      writeFileSync(file, content)
      expect(
        await createSecretFile(file, reversing()).answer({ act: 'get', name: 'mailPassword' }),
      ).toBeNull()
    }
    writeFileSync(file, '{"mailPassword":"AAAA"}')
    const otherKey = { ...reversing(), decrypt: () => Promise.reject(new Error('wrong key')) }
    expect(await createSecretFile(file, otherKey).answer({ act: 'get', name: 'mailPassword' })).toBeNull()
    const secrets = createSecretFile(file, reversing())
    await secrets.answer({ act: 'set', name: 'mailPassword', value: 'new' })
    expect(await secrets.answer({ act: 'get', name: 'mailPassword' })).toBe('new')
  })

  test('two changes at once both stay', async () => {
    const file = join(tempDir(), 'secrets.json')
    const secrets = createSecretFile(file, reversing())
    await Promise.all([
      secrets.answer({ act: 'set', name: 'mailPassword', value: 'one' }),
      secrets.answer({ act: 'set', name: 'smsSecret', value: 'two' }),
    ])
    const again = createSecretFile(file, reversing())
    expect(await again.answer({ act: 'get', name: 'mailPassword' })).toBe('one')
    expect(await again.answer({ act: 'get', name: 'smsSecret' })).toBe('two')
  })
})
