import MailComposer from 'nodemailer/lib/mail-composer'
import { headerText } from '#shared/domain/sending/header-text.ts'
import { mailHtml } from '#shared/domain/sending/mail-html.ts'
import { messageId } from '#shared/domain/sending/message-id.ts'
import { withOptOut } from '#shared/domain/sending/opt-out.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { MailSettings } from '#shared/model/sending.ts'

export type MailToCompose = {
  id: TouchpointId
  /** `address` is a checked mailbox. */
  to: { name: string; address: string }
  subject: string
  body: string
  language: MessageLanguage
  date: Date
}

/** Whom mails come from. Null: a draft that the mail program fills in itself (`X-Unsent`). */
export type MailSender = Pick<MailSettings, 'fromName' | 'fromAddress' | 'optOut'> | null

/** A whole message (RFC 5322, MIME): plain text, and the same words as HTML. Lines end with CRLF. */
export async function composeMail(mail: MailToCompose, sender: MailSender): Promise<Buffer> {
  const optOut = sender?.optOut?.[mail.language === 'en' ? 'en' : 'zh'] ?? null
  const text = withOptOut(mail.body, optOut, 'email')
  const composed = new MailComposer({
    ...(sender && {
      from: { name: headerText(sender.fromName), address: sender.fromAddress },
      messageId: messageId(mail.id, sender.fromAddress),
    }),
    to: { name: headerText(mail.to.name), address: mail.to.address },
    subject: headerText(mail.subject),
    date: mail.date,
    text,
    html: mailHtml(text, mail.language),
    headers: {
      ...(sender && optOut && { 'List-Unsubscribe': unsubscribe(sender.fromAddress, mail.language) }),
      ...(sender ? {} : { 'X-Unsent': '1' }),
    },
    // Nothing in a greeting is ever the name of a file or a page to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
  return composed.compile().build()
}

/** RFC 2369: the mail program's own "unsubscribe" writes to us; a person answers it. */
function unsubscribe(address: string, language: MessageLanguage) {
  const subject = encodeURIComponent(language === 'en' ? 'Unsubscribe' : '退订')
  const mailbox = encodeURIComponent(address).replaceAll('%40', '@')
  return { prepared: true, value: `<mailto:${mailbox}?subject=${subject}>` }
}
