import { z } from 'zod'

/** The user's own mail server. The password is kept in the operating system's key store, never here. */
export const MailSettings = z.object({
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65_535),
  /** `tls` from the first byte (465), `starttls` (587), or `none` for a server on this machine. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(255).nullable(),
  fromName: z.string().max(100),
  fromAddress: z.email().max(254),
  /** At most so many mails a minute. */
  perMinute: z.int().min(1).max(6_000),
  /** Put under every mail in its language; null: none. */
  optOut: z.object({ zh: z.string().max(500), en: z.string().max(500) }).nullable(),
})
export type MailSettings = z.infer<typeof MailSettings>

/**
 * How the team's SMS gateway wants to be called over HTTPS. `{phone}`, `{text}`, `{id}` and `{secret}` are put in: as JSON
 * text in a JSON body, percent-encoded in a form or the address.
 */
export const SmsGateway = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  method: z.enum(['POST', 'GET']),
  headers: z.record(z.string().max(100), z.string().max(2_000)),
  bodyType: z.enum(['json', 'form', 'none']),
  body: z.string().max(20_000),
  /** The answer of a success: a regular expression its body has to match. */
  successPattern: z.string().max(500),
  perMinute: z.int().min(1).max(6_000),
  /** In cents (分) for a segment; null: not told. */
  pricePerSegment: z.int().min(0).nullable(),
  /** 退订回T and the like, put behind every text; empty: none. */
  optOut: z.string().max(50),
})
export type SmsGateway = z.infer<typeof SmsGateway>

/** Why nothing could be sent at all, in codes the screen words. `detail` is the server's own answer. */
export const SendingProblem = z.object({
  code: z.enum([
    'notConfigured',
    'noPassword',
    'wrongPassword',
    'unreachable',
    'timeout',
    'badCertificate',
    'refused',
    'badPattern',
  ]),
  detail: z.string().max(1_000).nullable(),
})
export type SendingProblem = z.infer<typeof SendingProblem>
