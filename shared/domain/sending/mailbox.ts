import { z } from 'zod'

const Mailbox = z.email().max(254)

/** The address as it may be handed to a mail server, or null: one mailbox, no name, no list, nothing a header could end with. */
export function mailboxOf(address: string | null): string | null {
  const parsed = Mailbox.safeParse(address?.trim())
  return parsed.success ? parsed.data : null
}
