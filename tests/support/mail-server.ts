import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as the server accepted it. */
export type ReceivedMail = { to: string; messageId: string; source: string }

export type MailServerOptions = {
  /** `tls` from the first byte, or `starttls` offered; `none` by default. */
  security?: 'tls' | 'starttls' | 'none'
  /** Wanted before anything is taken. */
  login?: { user: string; password: string }
  onMail?: (mail: ReceivedMail) => void
  /** Milliseconds before a message is answered. */
  answerAfter?: number
}

export const testCertificate = readFileSync(
  new URL('../fixtures/tls/localhost-cert.pem', import.meta.url),
  'utf8',
)
const testKey = readFileSync(new URL('../fixtures/tls/localhost-key.pem', import.meta.url), 'utf8')

/**
 * A real SMTP server on this machine. What it does with a message is said by the recipient's mailbox, up to a `-`:
 * `refused` is not known here, `spam` is refused after its text, `later` is put off on the first try and `never` on each,
 * `later-text` after its text; `cut` closes the line instead of an answer to the text, `gone` before the text, `silent`
 * says nothing any more. Everybody else gets their mail.
 */
export async function startMailServer(options: MailServerOptions = {}): Promise<{
  port: number
  mails: ReceivedMail[]
  /** Sessions that were opened. */
  sessions(): number
  close(): Promise<void>
}> {
  const mails: ReceivedMail[] = []
  const tries = new Map<string, number>()
  let sessions = 0
  const { security = 'none', login } = options

  const server = new SMTPServer({
    secure: security === 'tls',
    key: testKey,
    cert: testCertificate,
    disabledCommands: security === 'starttls' || security === 'tls' ? [] : ['STARTTLS'],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onConnect: (_session, answer) => {
      sessions += 1
      answer()
    },
    onAuth: (auth, _session, answer) =>
      auth.username === login?.user && auth.password === login?.password
        ? answer(null, { user: auth.username ?? '' })
        : answer(refusal(535, `5.7.8 wrong password ${auth.password} for ${auth.username}`)),
    onRcptTo: (address, session, answer) => {
      const kind = kindOf(address.address)
      const often = (tries.get(address.address) ?? 0) + 1
      tries.set(address.address, often)
      if (kind === 'gone') return cut(session)
      if (kind === 'refused') return answer(refusal(550, '5.1.1 no such mailbox'))
      if (kind === 'never' || (kind === 'later' && often === 1))
        return answer(refusal(451, '4.7.1 try again later'))
      answer()
    },
    onData: (stream, session, answer) => {
      text(stream).then((source) => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const kind = kindOf(to)
        if (kind === 'cut') return cut(session)
        if (kind === 'silent') return
        if (kind === 'spam') return answer(refusal(554, '5.7.1 looks like spam'))
        if (to.startsWith('later-text') && tries.get(to) === 1)
          return answer(refusal(452, '4.3.1 disk is full'))
        const mail = { to, source, messageId: /^message-id: (.*)$/im.exec(source)?.[1] ?? '' }
        mails.push(mail)
        options.onMail?.(mail)
        if (options.answerAfter === undefined) answer()
        else setTimeout(answer, options.answerAfter)
      }, answer)
    },
  })
  server.on('error', () => {})

  function cut(session: SMTPServerSession) {
    for (const connection of server.connections) if (connection.session === session) connection.close()
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    mails,
    sessions: () => sessions,
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close()
        server.close(() => resolve())
      }),
  }
}

const kindOf = (address: string): string =>
  address.startsWith('later-text') ? 'text' : (address.split(/[-@]/)[0] ?? '')

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
