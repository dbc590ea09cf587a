import { z } from 'zod'
import { UserId } from '#shared/model/ids.ts'
import { MaskedField, TradeListKind, type TradeListRequest } from '#shared/model/trade-list.ts'
import { columnsOf, TradeColumn } from './trade-columns.ts'

/** Which list, narrowed how, with which columns. */
export interface ListOrder {
  request: TradeListRequest
  columns: TradeColumn[]
  /** Under a heading for each owner; else as the list goes. */
  byOwner: boolean
}

const separator = '.'
const parts = (text: string) => text.split(separator).filter((part) => part !== '')
const nobody = 'none'

/** A list in an address, flat and in this order: the router keeps an address as it is only when it would write it so itself. */
const Address = z.object({
  kind: TradeListKind.catch('openRequirements'),
  days: z.coerce.number().int().min(0).max(3_650).optional().catch(undefined),
  owners: z.string().max(2_000).catch(''),
  masked: z.string().max(100).catch(''),
  by: z.enum(['owner']).optional().catch(undefined),
  columns: z.string().max(500).catch(''),
})

export function orderOf(search: unknown): ListOrder {
  const { kind, days, owners, masked, by, columns } = Address.parse(search ?? {})
  const ownerIds = parts(owners).flatMap((part) =>
    part === nobody ? [null] : (UserId.safeParse(part).data ?? []),
  )
  const chosen = parts(columns).flatMap((part) => TradeColumn.safeParse(part).data ?? [])
  return {
    request: {
      kind,
      ...(days === undefined ? {} : { days }),
      ...(ownerIds.length === 0 ? {} : { ownerIds }),
      ...(kind === 'purchaseRequests'
        ? { masked: parts(masked).flatMap((part) => MaskedField.safeParse(part).data ?? []) }
        : {}),
    },
    columns: chosen.length === 0 ? [...columnsOf[kind].shown] : chosen,
    byOwner: by === 'owner',
  }
}

export function addressOf({ request, columns, byOwner }: ListOrder): string {
  const { kind, days, ownerIds = [], masked = [] } = request
  return [
    `kind=${kind}`,
    ...(days === undefined ? [] : [`days=${days}`]),
    ...(ownerIds.length === 0 ? [] : [`owners=${ownerIds.map((id) => id ?? nobody).join(separator)}`]),
    ...(masked.length === 0 ? [] : [`masked=${masked.join(separator)}`]),
    ...(byOwner ? ['by=owner'] : []),
    `columns=${columns.join(separator)}`,
  ].join('&')
}
