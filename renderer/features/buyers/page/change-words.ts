import type { TFunction } from 'i18next'
import { z } from 'zod'
import type { Format } from '#renderer/ui/format/format.ts'
import type { ColumnValue } from '#shared/model/change-set.ts'
import { Birthday, BuyingRole, Channel, Phone } from '#shared/model/contact.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import { Instant } from '#shared/model/dates.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { CustomValues, PurchaseMethod, SourceChannel, Stage, Tier } from '#shared/model/organization.ts'
import type { FieldChange } from '#shared/model/timeline.ts'
import { VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import { zoneLabel } from '../fields/zone-names.ts'

/** One changed field as a person reads it; null is "nothing". */
export interface WordedChange {
  field: string
  from: string | null
  to: string | null
}

export interface ChangeContext {
  t: TFunction<['buyers', 'model', 'common']>
  language: string
  format: Format
  nameOf: (userId: string) => string
  /** Names of organizations and people the log names by id; undefined while they are not known. */
  recordName: (id: string) => string | undefined
  /** A day of every year, with what is kept in years without it. */
  anniversary: (value: Birthday) => string
  fields: readonly CustomField[]
}

/** Fields that only say where a record stands or are worded by the entry's own title. */
const silent = new Set([
  'deleted_at',
  'organization_id',
  'is_demo',
  'attachments',
  'user_id',
  'printed_list_id',
  'printed_list_row',
])

/** Every changed field of an entry in words, custom fields one by one; what cannot be worded is left out. */
export function wordChanges(changes: readonly FieldChange[], context: ChangeContext): WordedChange[] {
  return changes.flatMap((change) => {
    if (silent.has(change.field)) return []
    if (change.field === 'custom') return wordCustom(change, context)
    const name = fieldName(change.field, context)
    if (name === undefined) return []
    const from = wordValue(change.field, change.from, context)
    const to = wordValue(change.field, change.to, context)
    return from === to ? [] : [{ field: name, from, to }]
  })
}

const fieldNames = z.enum([
  'legal_name',
  'english_name',
  'short_name',
  'former_names',
  'credit_code',
  'is_buyer',
  'is_supplier',
  'is_association',
  'industries',
  'country',
  'province',
  'city',
  'district',
  'address',
  'staff_band',
  'revenue_band',
  'website',
  'founded_on',
  'owner_id',
  'territory',
  'source',
  'source_note',
  'introducer_organization_id',
  'introducer_contact_id',
  'tier',
  'stage',
  'blacklist_reason',
  'annual_purchase',
  'purchase_categories',
  'purchase_methods',
  'first_deal_on',
  'partner_since',
  'last_contact_known_on',
  'tags',
  'notes',
  'name',
  'department',
  'title',
  'buying_role',
  'phones',
  'emails',
  'wechat',
  'birthday',
  'salutation',
  'gender',
  'language',
  'time_zone',
  'preferred_channel',
  'consent',
  'do_not_contact',
  'is_primary',
  'left_on',
  'kind',
  'happened_at',
  'happened_on',
  'duration_minutes',
  'outcome',
  'summary',
  'participants',
  'deals_heard',
  'needs_heard',
  'next_step',
  'next_step_due_on',
  'contact_id',
])

function fieldName(field: string, { t }: ChangeContext): string | undefined {
  const known = fieldNames.safeParse(field)
  return known.success ? t(`buyers:changed.${known.data}`) : undefined
}

const flags = new Set(['is_buyer', 'is_supplier', 'is_association', 'do_not_contact', 'is_primary'])
const days = new Set([
  'first_deal_on',
  'partner_since',
  'last_contact_known_on',
  'left_on',
  'happened_on',
  'next_step_due_on',
])
const records = new Set(['introducer_organization_id', 'introducer_contact_id', 'contact_id'])

function wordValue(field: string, value: ColumnValue, context: ChangeContext): string | null {
  const { t, format } = context
  if (value === null || value === '') return flags.has(field) ? t('common:no') : null
  if (flags.has(field)) return value === 1 ? t('common:yes') : t('common:no')
  if (field === 'annual_purchase' && typeof value === 'number') return format.yuan(value)
  if (field === 'duration_minutes' && typeof value === 'number') return format.minutes(value)
  if (typeof value === 'number') return format.number(value)
  if (days.has(field)) return format.date(value)
  if (field === 'happened_at') return worded(Instant, value, format.dateTime) ?? value
  if (field === 'owner_id') return context.nameOf(value)
  if (records.has(field)) return context.recordName(value) ?? t('common:unknown')
  if (field === 'time_zone') return zoneLabel(value, context.language)
  return wordEnum(field, value, context) ?? wordJson(field, value, context) ?? value
}

function wordEnum(field: string, value: string, { t }: ChangeContext): string | undefined {
  switch (field) {
    case 'tier':
      return worded(Tier, value, (tier) => t(`model:tier.${tier}`))
    case 'stage':
      return worded(Stage, value, (stage) => t(`model:stage.${stage}`))
    case 'source':
      return worded(SourceChannel, value, (source) => t(`model:source.${source}`))
    case 'buying_role':
      return worded(BuyingRole, value, (role) => t(`model:buyingRole.${role}`))
    case 'preferred_channel':
      return worded(Channel, value, (channel) => t(`model:channel.${channel}`))
    case 'language':
      return worded(MessageLanguage, value, (language) => t(`model:language.${language}`))
    case 'gender':
      return worded(z.enum(['female', 'male']), value, (gender) => t(`model:gender.${gender}`))
    case 'kind':
      return worded(VisitKind, value, (kind) => t(`model:visitKind.${kind}`))
    case 'outcome':
      return worded(VisitOutcome, value, (outcome) => t(`model:outcome.${outcome}`))
    default:
      return undefined
  }
}

/** Lists and structures stand in the log as JSON text. */
function wordJson(field: string, value: string, { t, anniversary }: ChangeContext): string | undefined {
  if (!/^[[{]/.test(value)) return undefined
  const json = parseJson(value)
  if (field === 'founded_on' || field === 'birthday') return worded(Birthday, json, anniversary)
  const list = (words: readonly string[]) => words.join(t('buyers:listSeparator'))
  if (field === 'phones')
    return worded(z.array(Phone), json, (phones) => list(phones.map((phone) => phone.number)))
  if (field === 'purchase_methods')
    return worded(z.array(PurchaseMethod), json, (methods) =>
      list(methods.map((one) => t(`model:purchaseMethod.${one}`))),
    )
  if (field === 'consent')
    return worded(z.array(Channel), json, (channels) =>
      list(channels.map((one) => t(`model:channel.${one}`))),
    )
  return worded(z.array(z.string()), json, list)
}

function wordCustom(change: FieldChange, { t, format, fields, language }: ChangeContext): WordedChange[] {
  const from = readCustom(change.from)
  const to = readCustom(change.to)
  const write = (type: CustomField['type'], value: CustomValues[string] | undefined) => {
    if (value === undefined) return null
    if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no')
    if (typeof value === 'number') return format.number(value)
    return type === 'date' ? format.date(value) : value
  }
  return fields
    .filter((field) => from[field.id] !== to[field.id])
    .map((field) => ({
      field: language === 'en' && field.labelEn ? field.labelEn : field.label,
      from: write(field.type, from[field.id]),
      to: write(field.type, to[field.id]),
    }))
}

function readCustom(value: ColumnValue): CustomValues {
  const read = CustomValues.safeParse(typeof value === 'string' ? parseJson(value) : {})
  return read.success ? read.data : {}
}

function worded<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  write: (value: z.output<Schema>) => string,
) {
  const read = schema.safeParse(value)
  return read.success ? write(read.data) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
