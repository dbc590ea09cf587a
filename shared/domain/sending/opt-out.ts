import type { Channel } from '#shared/model/contact.ts'

/**
 * The text with its way out at the end: on a line of its own under a mail, right behind an SMS, where every character
 * counts. A text that already ends with it stays as it is, whoever put it there.
 */
export function withOptOut(body: string, optOut: string | null, channel: Channel): string {
  const line = optOut?.trim() ?? ''
  const text = body.trimEnd()
  if (line === '' || text.endsWith(line)) return text
  return channel === 'sms' ? `${text}${line}` : `${text}\n\n${line}`
}
