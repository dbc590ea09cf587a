import { Zip, ZipDeflate } from 'fflate'
import { mailboxOf } from '#shared/domain/sending/mailbox.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import { composeMail, type MailSender } from './compose-mail.ts'
import type { Outbox } from './outbox.ts'

export type EmlExport = {
  touchpoints: Iterable<Touchpoint>
  outbox: Outbox
  sender: MailSender
  date: Date
  today: LocalDate
}

/**
 * One file a mail, ready for any mail program, packed into one archive. Those without a usable address or text are left
 * out; `written` says whose mails are in it.
 */
export async function exportEml({
  touchpoints,
  outbox,
  sender,
  date,
  today,
}: EmlExport): Promise<{ file: File; written: string[] }> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const archive = new Zip((error, part) => {
    if (error) throw error
    parts.push(new Uint8Array(part))
  })
  const written: string[] = []
  for (const touchpoint of touchpoints) {
    const address = mailboxOf(touchpoint.address)
    const { subject, body, problems } = outbox.message(touchpoint)
    if (address === null || problems.length > 0) continue
    const name = outbox.recipientName(touchpoint)
    const { id, language } = touchpoint
    const mail = { id, to: { name, address }, subject: subject ?? '', body, language, date }
    const entry = new ZipDeflate(`${String(written.length + 1).padStart(4, '0')} ${plainName(name)}.eml`)
    entry.mtime = date
    archive.add(entry)
    entry.push(await composeMail(mail, sender), true)
    written.push(id)
  }
  archive.end()
  return { file: new File(parts, `rapport-mails-${today}.zip`, { type: 'application/zip' }), written }
}

/** What no file system refuses. */
const plainName = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[. ]+$/, '')
    .slice(0, 60)
    .trim() || 'mail'
