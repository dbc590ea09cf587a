import type { TouchpointId } from '#shared/model/ids.ts'

/**
 * The same greeting always carries the same Message-ID (RFC 5322 3.6.4), so a mail server, or a person comparing two
 * mails, can tell a duplicate. `fromAddress` is a checked mailbox; its domain is ours to name ids in.
 */
export const messageId = (id: TouchpointId, fromAddress: string): string =>
  `<${id}.rapport@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()}>`
