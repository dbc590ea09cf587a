import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SecretAsk, type SecretName, secretNames } from '#shared/contract/desktop-service-messages.ts'

/** The operating system's encryption, under a key only this person's account has. */
export interface Cipher {
  /** False where what is encrypted could be read by anybody who finds the file. */
  isSafe(): Promise<boolean>
  encrypt(text: string): Promise<Buffer>
  decrypt(bytes: Buffer): Promise<string>
}

/**
 * Answers what the service asks of secrets. They are in `file`, each encrypted; without a key store they are in memory and
 * gone with the application. A file that cannot be read, or was encrypted under another key, holds no secrets.
 */
export function createSecretFile(file: string, cipher: Cipher) {
  const inMemory = new Map<SecretName, string>()
  let last: Promise<unknown> = Promise.resolve()

  async function answer(ask: SecretAsk): Promise<string | boolean | null> {
    if (ask.act === 'keeps') return cipher.isSafe()
    const isSafe = await cipher.isSafe()
    if (ask.act === 'get') return inMemory.get(ask.name) ?? (isSafe ? decrypted(ask.name) : null)
    inMemory.delete(ask.name)
    if (ask.value !== null && !isSafe) inMemory.set(ask.name, ask.value)
    const encrypted =
      ask.value !== null && isSafe ? (await cipher.encrypt(ask.value)).toString('base64') : null
    // What is forgotten goes from the file even where a new one may not be written to it.
    write(file, { ...read(file), [ask.name]: encrypted })
    return true
  }

  async function decrypted(name: SecretName): Promise<string | null> {
    const stored = read(file)[name]
    if (stored === null) return null
    try {
      return await cipher.decrypt(Buffer.from(stored, 'base64'))
    } catch {
      return null
    }
  }

  return {
    /** One after the other, so that two changes never write over each other. Rejects when the disk or key store refused. */
    answer(ask: SecretAsk): Promise<string | boolean | null> {
      const mine = last.then(() => answer(ask))
      last = mine.catch(() => {})
      return mine
    },
  }
}

export type SecretFile = ReturnType<typeof createSecretFile>

type Stored = Record<SecretName, string | null>

function read(file: string): Stored {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return parse(null)
  }
}

function parse(value: unknown): Stored {
  const entries = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
  const of = (name: SecretName): string | null => {
    const stored: unknown = entries.get(name)
    return typeof stored === 'string' ? stored : null
  }
  return { mailPassword: of('mailPassword'), smsSecret: of('smsSecret') }
}

function write(file: string, stored: Stored) {
  const kept = Object.fromEntries(
    secretNames.flatMap((name) => (stored[name] === null ? [] : [[name, stored[name]]])),
  )
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
