import { maskPerson, maskPhone } from '#shared/domain/confidential/mask.ts'
import { withheld, withhold } from '#shared/domain/confidential/withhold.ts'
import type { MaskedField, TradeListRow } from '#shared/model/trade-list.ts'

/** What else a company is called: its names stand in titles and specifications too. */
export type RowSecrets = { names: readonly string[] }

/** A row as somebody may read it who is not to know `masked`; also where free text says it. */
export function maskRow(
  row: TradeListRow,
  masked: ReadonlySet<MaskedField>,
  { names }: RowSecrets,
): TradeListRow {
  if (masked.size === 0) return row
  const tell = (text: string): string =>
    withhold(text, {
      companies: masked.has('company') ? [row.company, ...names] : [],
      people: masked.has('contact') && row.contact !== null ? [row.contact] : [],
      addresses: masked.has('phone') && row.phone !== null ? [row.phone] : [],
      reach: masked.has('phone'),
      prices: masked.has('price'),
    })
  return {
    ...row,
    company: masked.has('company') ? withheld : row.company,
    contact: row.contact !== null && masked.has('contact') ? maskPerson(row.contact) : row.contact,
    phone: row.phone !== null && masked.has('phone') ? maskPhone(row.phone) : row.phone,
    price: masked.has('price') ? null : row.price,
    title: tell(row.title),
    specification: tell(row.specification),
    notes: row.notes && tell(row.notes),
  }
}
