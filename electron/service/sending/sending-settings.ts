import { z } from 'zod'
import { readSetting, writeSetting } from '#db/repositories/device.ts'
import type { Store } from '#db/store.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { Patch } from '#shared/model/patch.ts'
import { MailSettings, SmsGateway } from '#shared/model/sending.ts'

/** This device's ways out, without their secrets. */
export type SendingSettings = {
  mail: MailSettings | null
  sms: SmsGateway | null
  automatic: boolean
  notifies: boolean
  /** The day of the last morning notice. */
  notifiedOn: LocalDate | null
}

const key = 'sending'

/** Each part on its own: what another version wrote in a way we cannot read falls back to "not set". */
const Stored = z
  .object({
    mail: MailSettings.nullable().catch(null),
    sms: SmsGateway.nullable().catch(null),
    automatic: z.boolean().catch(true),
    notifies: z.boolean().catch(true),
    notifiedOn: LocalDate.nullable().catch(null),
  })
  .catch({ mail: null, sms: null, automatic: true, notifies: true, notifiedOn: null })

export const readSendingSettings = (store: Store): SendingSettings => Stored.parse(readSetting(store, key))

export function writeSendingSettings(store: Store, changes: Patch<SendingSettings>): void {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  writeSetting(store, key, Stored.parse({ ...readSendingSettings(store), ...given }))
}

/** For composing: the lines that go under a mail and behind an SMS. */
export const readOptOut = (store: Store): { email: MailSettings['optOut']; sms: string | null } => {
  const { mail, sms } = readSendingSettings(store)
  return { email: mail?.optOut ?? null, sms: sms?.optOut ?? null }
}
