import type { Channel, Contact } from '../../model/contact.ts'
import type { Organization } from '../../model/organization.ts'
import { isAbroad } from '../regions/country-names.ts'
import { fullAddress } from './full-address.ts'

export type Reachable = Pick<Contact, 'phones' | 'emails' | 'wechat'>
export type Posted = Pick<Organization, 'country' | 'province' | 'city' | 'district' | 'address'>

/** Where a greeting by this channel goes: a number, mailbox, WeChat id or postal address; null: they cannot be reached so. */
export function channelAddress(channel: Channel, contact: Reachable, organization: Posted): string | null {
  switch (channel) {
    case 'wechat':
      return given(contact.wechat)
    case 'sms':
      return numberOf(contact, 'mobile')
    case 'phone':
      return numberOf(contact, 'mobile') ?? numberOf(contact, 'landline') ?? numberOf(contact, 'other')
    case 'fax':
      return numberOf(contact, 'fax')
    case 'email':
      return contact.emails.find((email) => /^[^\s@]+@[^\s@]+$/.test(email)) ?? null
    case 'letter':
    case 'gift':
      return postalAddress(organization)
  }
}

const numberOf = ({ phones }: Reachable, kind: Contact['phones'][number]['kind']): string | null =>
  phones.find((phone) => phone.kind === kind)?.number ?? null

/** On one line, from large to small in Chinese, from small to large abroad; null where no street is known. */
export function postalAddress({ country, province, city, district, address }: Posted): string | null {
  const street = given(address)
  if (street === null) return null
  if (isAbroad(country)) return [street, city, province, country].filter(Boolean).join(', ')
  return fullAddress(street, { country: null, province, city, district })
}

const given = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim()
