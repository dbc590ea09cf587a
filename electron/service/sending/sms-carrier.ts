import { type IncomingMessage, request as requestInClear } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { gatewayRequest } from '#shared/domain/sending/gateway-request.ts'
import type { SendingProblem, SmsGateway } from '#shared/model/sending.ts'
import type { Carrier, Fate } from './carrier.ts'
import { isCertificateFault } from './smtp-problem.ts'
import { matchesPattern } from './success-pattern.ts'
import { withoutSecrets } from './without-secrets.ts'

/** One text; `id` comes back in the gateway's list of results. */
export type Sms = { id: string; phone: string; text: string }

export type SmsOptions = {
  gateway: SmsGateway
  secret: string | null
  /** Milliseconds. */
  patience?: { connect: number; answer: number }
  /** Certificates to trust besides the public ones, in PEM. */
  trusted?: string[]
}

const usualPatience = { connect: 20_000, answer: 60_000 }
/** Bytes of an answer that are looked at. */
const longestAnswer = 64 * 1024

/** Calls the gateway once a text, over a connection of its own: one that was kept open may end just when it is used. */
export function smsCarrier(options: SmsOptions): Carrier<Sms> {
  return { send: (sms, handOver) => call(sms, handOver, options), close: () => {} }
}

function call(
  { id, phone, text }: Sms,
  handOver: () => boolean,
  { gateway, secret, patience = usualPatience, trusted }: SmsOptions,
): Promise<Fate> {
  const word = (said: string) => withoutSecrets(said, [secret])
  return new Promise((resolve, reject) => {
    const { url, method, headers, body } = gatewayRequest(gateway, { id, phone, text, secret: secret ?? '' })
    const isSecure = new URL(url).protocol === 'https:'
    let handedOver = false
    const open = isSecure ? requestSecurely : requestInClear
    const request = open(url, {
      method,
      headers: body === null ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      ...(trusted && { ca: trusted }),
    })
    const expire = () => request.destroy(timedOut())
    let deadline = setTimeout(expire, patience.connect)

    request.on('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        // Only now does a byte of the text leave.
        try {
          handedOver = handOver()
        } catch (error) {
          settle(() => reject(error))
          return
        }
        if (!handedOver) {
          settle(() => resolve({ type: 'withdrawn' }))
          return
        }
        clearTimeout(deadline)
        deadline = setTimeout(expire, patience.answer)
        request.end(body ?? undefined)
      }),
    )
    request.on('response', (response) => {
      readAnswer(response).then(
        (answer) => settle(() => resolve(fateOfAnswer(response.statusCode ?? 0, answer, gateway, word))),
        fail,
      )
    })
    request.on('error', fail)

    function fail(error: NodeJS.ErrnoException) {
      const problem = problemOf(error, word)
      settle(() =>
        resolve(
          handedOver
            ? { type: 'unknown', failure: 'noAnswer', problem, stops: true }
            : { type: 'stopped', problem },
        ),
      )
    }

    function settle(act: () => void) {
      clearTimeout(deadline)
      act()
      request.destroy()
    }
  })
}

async function readAnswer(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size >= longestAnswer) break
  }
  return Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8')
}

/** An answer without a clear "no" is no proof that nothing was sent. */
function fateOfAnswer(
  status: number,
  answer: string,
  gateway: SmsGateway,
  word: (text: string) => string,
): Fate {
  const said = word(answer) || `HTTP ${status}`
  const problem = (code: SendingProblem['code']) => ({ code, detail: word(`HTTP ${status} ${answer}`) })
  if (status >= 200 && status < 300) {
    const matched = matchesPattern(gateway.successPattern, answer)
    if (matched === null) {
      return { type: 'unknown', failure: said, problem: problem('badPattern'), stops: true }
    }
    return matched ? { type: 'sent' } : { type: 'failed', failure: said }
  }
  if (status === 429 || status === 503) return { type: 'notNow', failure: said }
  if (status === 401 || status === 403) return { type: 'stopped', problem: problem('wrongPassword') }
  if ([404, 405, 407].includes(status)) return { type: 'stopped', problem: problem('refused') }
  if (status >= 400 && status < 500) return { type: 'failed', failure: said }
  return { type: 'unknown', failure: said, problem: problem('refused'), stops: true }
}

function problemOf(error: NodeJS.ErrnoException, word: (text: string) => string): SendingProblem {
  const detail = word(error.code ?? error.message)
  if (error.code === 'ETIMEDOUT') return { code: 'timeout', detail }
  if (error.code !== undefined && isCertificateFault(error.code)) return { code: 'badCertificate', detail }
  return { code: 'unreachable', detail }
}

const timedOut = (): NodeJS.ErrnoException => Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })
