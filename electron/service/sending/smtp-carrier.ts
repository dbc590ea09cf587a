import { once } from 'node:events'
import { Readable } from 'node:stream'
import tls from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailSettings, SendingProblem } from '#shared/model/sending.ts'
import type { Carrier, Fate } from './carrier.ts'
import { fateOf, smtpProblemOf } from './smtp-problem.ts'
import { withoutSecrets } from './without-secrets.ts'

/** A finished message and whom it goes to; `to` is a checked mailbox. */
export type Letter = { to: string; bytes: Buffer }

export type SmtpOptions = {
  settings: MailSettings
  password: string | null
  /** Milliseconds. */
  patience?: { connect: number; answer: number }
  /** Certificates to trust besides the public and the system's ones, in PEM. */
  trusted?: string[]
}

/** RFC 5321 4.5.3.2 would wait ten minutes for the last answer; after three the fate is called unknown instead. */
const usualPatience = { connect: 20_000, answer: 180_000 }

/** Many servers end a session after a hundred messages. */
const lettersASession = 100

export type SmtpCarrier = Carrier<Letter> & {
  /** Logs in and says good-bye. */
  check(): Promise<SendingProblem | null>
}

/** Sends one letter after the other to the user's own server, over one session for as long as it lasts. */
export function smtpCarrier({
  settings,
  password,
  patience = usualPatience,
  trusted = [],
}: SmtpOptions): SmtpCarrier {
  let session: SMTPConnection | null = null
  let carried = 0
  const word = (text: string) => withoutSecrets(text, [password])

  async function readySession(): Promise<SMTPConnection> {
    if (carried >= lettersASession) leave()
    if (session && !session.destroyed) return session
    carried = 0
    session = await openSession({ settings, password, patience, trusted })
    return session
  }

  function leave() {
    const leaving = session
    session = null
    if (!leaving || leaving.destroyed) return
    leaving.quit()
    // A server that never says good-bye is left all the same.
    setTimeout(() => leaving.close(), 2_000).unref()
  }

  async function send(letter: Letter, handOver: () => boolean): Promise<Fate> {
    const isUsed = session !== null && !session.destroyed
    let ready: SMTPConnection
    try {
      ready = await readySession()
    } catch (error) {
      return { type: 'stopped', problem: smtpProblemOf(toError(error), word) }
    }
    carried += 1
    const fate = await deliver(ready, letter, settings.fromAddress, handOver, word)
    if (fate.type !== 'sent') await tidy(ready)
    // A server may end an idle session at any time: that is no reason to give up.
    const endedIdle = fate.type === 'stopped' && isUsed && session === null
    return endedIdle ? send(letter, handOver) : fate
  }

  /** After a refusal the transaction is open at the server; after anything worse the session is of no use. */
  async function tidy(used: SMTPConnection): Promise<void> {
    const isFresh = !used.destroyed && (await resetOf(used))
    if (isFresh) return
    used.close()
    session = null
  }

  return {
    send,
    async check() {
      try {
        await readySession()
        leave()
        return null
      } catch (error) {
        return smtpProblemOf(toError(error), word)
      }
    },
    close: leave,
  }
}

async function openSession({
  settings,
  password,
  patience,
  trusted,
}: Required<SmtpOptions>): Promise<SMTPConnection> {
  const session = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    dnsTimeout: patience.connect,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    ...(settings.security !== 'none' && {
      tls: { minVersion: 'TLSv1.2' as const, ca: [...knownAuthorities(), ...trusted] },
    }),
  })
  // Errors of a session nobody waits for; a send in flight hears of them itself.
  session.on('error', () => {})
  try {
    await Promise.race([connected(session), failed(session)])
    if (settings.user !== null && session.allowsAuth) {
      await Promise.race([loggedIn(session, settings.user, password ?? ''), failed(session)])
    }
    return session
  } catch (error) {
    session.close()
    throw error
  }
}

const connected = (session: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    session.connect((error) => (error ? reject(error) : resolve()))
  })

const loggedIn = (session: SMTPConnection, user: string, pass: string): Promise<void> =>
  new Promise((resolve, reject) => {
    session.login({ user, pass }, (error) => (error ? reject(error) : resolve()))
  })

async function failed(session: SMTPConnection): Promise<never> {
  const [error] = await once(session, 'error')
  throw error
}

const resetOf = (session: SMTPConnection): Promise<boolean> =>
  new Promise((resolve) => {
    const ended = () => resolve(false)
    session.once('end', ended)
    session.reset((error) => {
      session.off('end', ended)
      resolve(!error)
    })
  })

function deliver(
  session: SMTPConnection,
  letter: Letter,
  from: string,
  handOver: () => boolean,
  word: (text: string) => string,
): Promise<Fate> {
  return new Promise((resolve, reject) => {
    let handedOver = false
    let asked = false
    // The library asks for the first byte once the server has said "354 go ahead": the last moment to write down that
    // it is being sent, and the first at which that is true.
    const text = new Readable({
      read() {
        if (asked) return
        asked = true
        try {
          handedOver = handOver()
        } catch (error) {
          return giveUp(() => reject(error))
        }
        if (!handedOver) return giveUp(() => resolve({ type: 'withdrawn' }))
        this.push(letter.bytes)
        this.push(null)
      },
    })
    // Without the dot at its end the server has no message.
    const giveUp = (settle: () => void) => {
      setImmediate(() => {
        session.close()
        settle()
      })
    }
    session.send({ from, to: [letter.to], size: letter.bytes.length }, text, (error) =>
      resolve(error ? fateOf(error, handedOver, word) : { type: 'sent' }),
    )
  })
}

/** Company mail servers often have a certificate of an authority that only the system knows. */
function knownAuthorities(): string[] {
  const system = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : []
  return [...tls.rootCertificates, ...system]
}

const toError = (error: unknown): SMTPConnection.SMTPError =>
  error instanceof Error ? error : new Error(String(error))
