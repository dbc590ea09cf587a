import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SendingProblem } from '#shared/model/sending.ts'
import type { Fate } from './carrier.ts'

type SmtpError = SMTPConnection.SMTPError

/**
 * What an error means for the one message. `handedOver`: the server may have all of it. Only its own words after that
 * say it did not accept; a line that broke then leaves the fate unknown (RFC 5321 6.1). `word` makes an answer fit to show.
 */
export function fateOf(error: SmtpError, handedOver: boolean, word: (text: string) => string): Fate {
  const { code, command, responseCode = 0 } = error
  const answer = word(error.response ?? error.message)
  const permanent = responseCode >= 500
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (command === 'API') return { type: 'failed', failure: answer }
    if (wantsLogin(responseCode)) return { type: 'stopped', problem: { code: 'refused', detail: answer } }
    // The sender is the same for every message, but for its size.
    if (command === 'MAIL FROM' && permanent && !isTooBig(responseCode)) {
      return { type: 'stopped', problem: { code: 'refused', detail: answer } }
    }
    if (responseCode >= 400) return { type: permanent ? 'failed' : 'notNow', failure: answer }
    if (command === 'MAIL FROM') return { type: 'failed', failure: 'tooLong' }
  }
  const problem = smtpProblemOf(error, word)
  if (handedOver) return { type: 'unknown', failure: answer, problem, stops: false }
  return { type: 'stopped', problem }
}

/** Why there is no session with the server. */
export function smtpProblemOf(error: SmtpError, word: (text: string) => string): SendingProblem {
  const detail = word(error.response ?? error.message)
  return { code: codeOf(error), detail }
}

function codeOf({ code, command, responseCode = 0, originalCode }: SmtpError): SendingProblem['code'] {
  if (code === 'EAUTH') return responseCode >= 500 ? 'wrongPassword' : 'refused'
  if (code === 'ETIMEDOUT') return 'timeout'
  if (originalCode !== undefined && isCertificateFault(originalCode)) return 'badCertificate'
  if (code === 'ETLS') return 'badCertificate'
  // It answered, and said no: not the line's fault.
  if (responseCode >= 400 || code === 'EPROTOCOL') return 'refused'
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused'
  if (command === 'STARTTLS') return 'badCertificate'
  return 'unreachable'
}

/** 530, 534, 535, 538: authentication (RFC 4954 6). */
const wantsLogin = (responseCode: number): boolean => [530, 534, 535, 538].includes(responseCode)

const isTooBig = (responseCode: number): boolean => responseCode === 552

/** Names that Node and OpenSSL give to a certificate or a TLS conversation they do not accept. */
export const isCertificateFault = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|CRL_|^EPROTO$|HOSTNAME_MISMATCH/.test(code)
