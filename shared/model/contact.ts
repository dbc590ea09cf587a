import { z } from 'zod'
import { Anniversary, Instant, LocalDate } from './dates.ts'
import { ContactId, OrganizationId } from './ids.ts'
import { MessageLanguage } from './message-language.ts'
import { MissingDay } from './missing-day.ts'
import { CustomValues } from './organization.ts'

/** Role in buying: 决策 / 采购负责人 / 使用 / 财务 / 协会负责人. */
export const BuyingRole = z.enum([
  'decision',
  'purchasingLead',
  'user',
  'finance',
  'associationHead',
  'other',
])
export type BuyingRole = z.infer<typeof BuyingRole>

export const Channel = z.enum(['wechat', 'sms', 'email', 'phone', 'letter', 'gift', 'fax'])
export type Channel = z.infer<typeof Channel>

/** `number` is normalised (digits, `+` and country code only when abroad); `raw` what was typed, when it differs. */
export const Phone = z.object({
  number: z.string().min(1).max(40),
  kind: z.enum(['mobile', 'landline', 'fax', 'other']),
  raw: z.string().max(100).optional(),
})
export type Phone = z.infer<typeof Phone>

/** With the person's own choice for years that lack the day. */
export const Birthday = Anniversary.extend(MissingDay.shape)
export type Birthday = z.infer<typeof Birthday>

export const ContactInput = z.object({
  name: z.string().trim().min(1).max(100),
  department: z.string().max(100).nullable(),
  title: z.string().max(100).nullable(),
  buyingRole: BuyingRole.nullable(),
  phones: z.array(Phone).max(20),
  emails: z.array(z.string().max(254)).max(20),
  wechat: z.string().max(100).nullable(),
  birthday: Birthday.nullable(),
  salutation: z.string().max(50).nullable(),
  gender: z.enum(['female', 'male']).nullable(),
  preferredChannel: Channel.nullable(),
  /** Channels the person agreed to; an empty list says nobody asked yet. */
  consent: z.array(Channel),
  doNotContact: z.boolean(),
  isPrimary: z.boolean(),
  /** In which they are written to; null: as their country says. */
  language: MessageLanguage.nullable(),
  /** Where they are, `Asia/Shanghai`; null: as their country says. */
  timeZone: z.string().max(64).nullable(),
  /** The day the person left the organization; the history stays. */
  leftOn: LocalDate.nullable(),
  notes: z.string().max(20_000).nullable(),
  custom: CustomValues,
})
export type ContactInput = z.infer<typeof ContactInput>

export const Contact = ContactInput.extend({
  id: ContactId,
  organizationId: OrganizationId,
  isDemo: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
})
export type Contact = z.infer<typeof Contact>

export const emptyContact = {
  department: null,
  title: null,
  buyingRole: null,
  phones: [],
  emails: [],
  wechat: null,
  birthday: null,
  salutation: null,
  gender: null,
  preferredChannel: null,
  consent: [],
  doNotContact: false,
  isPrimary: false,
  language: null,
  timeZone: null,
  leftOn: null,
  notes: null,
  custom: {},
} satisfies Omit<ContactInput, 'name'>
