import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { LocalDate } from '../model/dates.ts'
import { TouchpointId } from '../model/ids.ts'
import { MailSettings, SendingProblem, SmsGateway } from '../model/sending.ts'
import { TouchpointSelection } from '../model/touchpoint.ts'
import { base, Written } from './base.ts'
import { FileProblem } from './imports-contract.ts'

/** Calls that talk to a mail server or gateway. */
export const failing = base.errors({ SENDING: { status: 502, data: SendingProblem } })

/** One recipient's result as it happens; `done` and `total` for the bar. */
export const SendingEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('result'),
    id: TouchpointId,
    result: z.enum(['sent', 'failed', 'unknown', 'skipped']),
    failure: z.string().nullable(),
    done: z.int(),
    total: z.int(),
  }),
  /** The server is away: what is left stays approved and goes out when the line is back. */
  z.object({ type: z.literal('stopped'), problem: SendingProblem, done: z.int(), total: z.int() }),
  z.object({ type: z.literal('finished'), sent: z.int(), failed: z.int(), left: z.int() }),
])
export type SendingEvent = z.infer<typeof SendingEvent>

/** What the owner is told in the morning: greetings of the day and late ones that want a look, and those that go out. */
export const MorningNotice = z.object({ day: LocalDate, toLook: z.int(), toSend: z.int(), late: z.int() })
export type MorningNotice = z.infer<typeof MorningNotice>

export const sendingContract = {
  settings: base.output(
    z.object({
      mail: MailSettings.nullable(),
      hasMailPassword: z.boolean(),
      sms: SmsGateway.nullable(),
      hasSmsSecret: z.boolean(),
      /** False in the browser: a password is then kept only until the application closes. */
      keepsSecrets: z.boolean(),
      /** Approved mails and texts go out by themselves when their time has come. */
      automatic: z.boolean(),
      /** The owner is told of the day's greetings in the morning. */
      notifies: z.boolean(),
    }),
  ),
  setMail: failing.input(
    z.object({ mail: MailSettings.nullable(), password: z.string().max(1_000).optional() }),
  ),
  setSms: failing.input(z.object({ sms: SmsGateway.nullable(), secret: z.string().max(1_000).optional() })),
  setAutomatic: base.input(z.object({ automatic: z.boolean().optional(), notifies: z.boolean().optional() })),
  /** Logs in and says good-bye, or sends one mail to `to`. */
  testMail: failing.input(z.object({ to: z.email().nullable() })),
  testSms: failing.input(z.object({ to: z.string().min(3).max(40) })),
  /** Sends what is approved and due by mail and SMS now; leaving the iterator stops after the current one. */
  sendDue: failing
    .input(z.object({ selection: TouchpointSelection.nullable() }))
    .output(eventIterator(SendingEvent)),
  /** How many wait for the line, and since when. */
  outbox: base.output(
    z.object({
      due: z.int(),
      approved: z.int(),
      unknown: z.int(),
      failed: z.int(),
      problem: SendingProblem.nullable(),
    }),
  ),
  /** From nine in the morning, once a day, and only when there is something to tell; the shell shows it (`notify`). */
  morning: base.output(MorningNotice.nullable()),
  /** The notice of this day was shown. */
  toldMorning: base.input(MorningNotice.pick({ day: true })),
  /** Approved mails as one .zip of .eml files. They count as sent when the person says so (`touchpoints.markSent`). */
  exportEml: base.input(z.object({ selection: TouchpointSelection })).output(z.file()),
  /** Approved texts as a list for a gateway's web page. */
  exportSms: base
    .input(
      z.object({
        selection: TouchpointSelection,
        format: z.enum(['xlsx', 'csv']),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(z.file()),
  /**
   * The list with the gateway's results: id or phone number, and a word for success or failure. `unclear`: rows whose word
   * is neither (still under way); they stay as they are.
   */
  readSmsResults: base
    .errors({ FILE: { status: 422, data: z.object({ problem: FileProblem }) } })
    .input(z.object({ file: z.file() }))
    .output(Written.extend({ sent: z.int(), failed: z.int(), notFound: z.int(), unclear: z.int() })),
}
