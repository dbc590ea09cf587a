import { client } from '#renderer/data/client.ts'
import { mailboxOf } from '#shared/domain/sending/mailbox.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { TouchpointFilter, TouchpointRow } from '#shared/model/touchpoint.ts'

const pageSize = 500
/** As many as a selection takes. */
export const mostIds = 10_000

export interface ApprovedIds {
  ids: TouchpointId[]
  /** Approved and picked, but a file cannot hold them: no usable address, or no text. */
  leftOut: number
  isMore: boolean
}

/** The approved greetings of one channel a filter matches: exactly those a file then says of, whatever comes meanwhile. */
export async function approvedIds(
  channel: 'email' | 'sms',
  filter: TouchpointFilter,
  isPicked: (id: TouchpointId) => boolean,
): Promise<ApprovedIds> {
  const ids: TouchpointId[] = []
  let leftOut = 0
  for (let offset = 0; ; offset += pageSize) {
    const { rows, total } = await client.touchpoints.page({
      filter: { ...filter, channel, states: ['approved'] },
      offset,
      limit: pageSize,
    })
    const picked = rows.filter(({ id }) => isPicked(id))
    const fit = picked.filter((row) => fitsFile(channel, row))
    ids.push(...fit.map(({ id }) => id))
    leftOut += picked.length - fit.length
    if (ids.length > mostIds) return { ids: ids.slice(0, mostIds), leftOut, isMore: true }
    if (rows.length < pageSize || offset + pageSize >= total) return { ids, leftOut, isMore: false }
  }
}

/** As the service decides when it writes the file: what is not in it must not be marked as sent. */
const fitsFile = (channel: 'email' | 'sms', { address, body }: TouchpointRow): boolean =>
  body !== null &&
  body.trim() !== '' &&
  (channel === 'email' ? mailboxOf(address) !== null : isNumber(address ?? ''))

const isNumber = (address: string): boolean => /^\+?\d{3,20}$/.test(address.replaceAll(/[\s().-]/g, ''))
