import { MailSettings } from '#shared/model/sending.ts'

export type Security = MailSettings['security']

/** The mail settings as they are being typed; the field of a number gives '' while it is empty. */
export interface MailDraft {
  host: string
  port: number | string
  security: Security
  user: string
  fromName: string
  fromAddress: string
  perMinute: number | string
  optOutZh: string
  optOutEn: string
}
export type MailField = keyof MailDraft

export const usualPorts: Record<Security, number> = { tls: 465, starttls: 587, none: 25 }

/** Most providers cut off who sends faster. */
const usualPerMinute = 20

export function draftOfMail(mail: MailSettings | null): MailDraft {
  return {
    host: mail?.host ?? '',
    port: mail?.port ?? usualPorts.tls,
    security: mail?.security ?? 'tls',
    user: mail?.user ?? '',
    fromName: mail?.fromName ?? '',
    fromAddress: mail?.fromAddress ?? '',
    perMinute: mail?.perMinute ?? usualPerMinute,
    optOutZh: mail?.optOut?.zh ?? '',
    optOutEn: mail?.optOut?.en ?? '',
  }
}

/** The port follows the encryption, unless it is one of the user's own. */
export function withSecurity(draft: MailDraft, security: Security): MailDraft {
  const isUsual = Number(draft.port) === usualPorts[draft.security]
  return { ...draft, security, port: isUsual ? usualPorts[security] : draft.port }
}

/** The settings, or the fields that are wrong. */
export function readMail(
  draft: MailDraft,
): { ok: true; mail: MailSettings } | { ok: false; wrong: MailField[] } {
  const { optOutZh, optOutEn, ...plain } = draft
  const [zh, en] = [optOutZh.trim(), optOutEn.trim()]
  const read = MailSettings.safeParse({
    ...plain,
    port: numberOf(draft.port),
    perMinute: numberOf(draft.perMinute),
    user: draft.user.trim() === '' ? null : draft.user.trim(),
    fromName: draft.fromName.trim(),
    fromAddress: draft.fromAddress.trim(),
    optOut: zh === '' && en === '' ? null : { zh, en },
  })
  const wrong: MailField[] = read.success ? [] : read.error.issues.map(({ path }) => fieldAt(path))
  if (/[\s/]/.test(draft.host.trim())) wrong.push('host')
  return read.success && wrong.length === 0 ? { ok: true, mail: read.data } : { ok: false, wrong }
}

const fields = [
  'host',
  'port',
  'security',
  'user',
  'fromName',
  'fromAddress',
  'perMinute',
] as const satisfies MailField[]

const fieldAt = ([head, part]: PropertyKey[]): MailField =>
  fields.find((field) => field === head) ?? (part === 'en' ? 'optOutEn' : 'optOutZh')

/** An empty field is no 0. */
const numberOf = (typed: number | string): number => (typed === '' ? Number.NaN : Number(typed))
