import type { SendingProblem } from '#shared/model/sending.ts'

/** What became of one message that a server or gateway was asked to take. */
export type Fate =
  | { type: 'sent' }
  /** Refused for good, with the answer. */
  | { type: 'failed'; failure: string }
  /** Surely not accepted; the same message may be taken later. */
  | { type: 'notNow'; failure: string }
  /** It was handed over and no answer came. */
  | { type: 'unknown'; failure: string; problem: SendingProblem; stops: boolean }
  /** Surely not accepted, and no other would be: the line, the account or the settings. */
  | { type: 'stopped'; problem: SendingProblem }
  /** `handOver` said no. */
  | { type: 'withdrawn' }

/** A way messages leave by. One message at a time. */
export interface Carrier<Letter> {
  /**
   * `handOver` is called at the last moment before the other side gets the text, and not at all when it comes to nothing
   * earlier. What it throws is thrown on, with nothing handed over.
   */
  send(letter: Letter, handOver: () => boolean): Promise<Fate>
  close(): void
}
