import { and, asc, eq, isNull } from 'drizzle-orm'
import { builtInTemplates, findBuiltInTemplate } from '#shared/domain/messages/built-in-templates.ts'
import { Channel } from '#shared/model/contact.ts'
import { TemplateId } from '#shared/model/ids.ts'
import { type Template, Tone } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { messageTemplates } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'

/** A text that comes with the application or one of the team's; null also for one that was removed. */
export function findTemplate(store: Store, id: string): Template | null {
  const builtIn = findBuiltInTemplate(id)
  if (builtIn) return builtIn
  const row = store.orm
    .select()
    .from(messageTemplates)
    .where(and(eq(messageTemplates.id, id), isNull(messageTemplates.deletedAt)))
    .get()
  return row ? rowToTemplate(row) : null
}

/** The team's own first, in the order they were written. */
export function allTemplates(store: Store): Template[] {
  const own = store.orm
    .select()
    .from(messageTemplates)
    .where(isNull(messageTemplates.deletedAt))
    .orderBy(asc(messageTemplates.rowKey))
    .all()
    .flatMap((row) => rowToTemplate(row) ?? [])
  return [...own, ...builtInTemplates()]
}

/** Names of the plans that use a text in any of their channels, removed plans not counted. */
export function plansUsingTemplate(store: Store, id: string): string[] {
  return store.sqlite.prepare<[string, string], string>(plansUsingTemplateSql).pluck().all(id, id)
}

const plansUsingTemplateSql = `
select name from touch_plans where deleted_at is null and exists (
  select 1 from json_each(touch_plans.templates) each
  where each.value ->> 'templateId' = ? or each.value ->> 'templateIdB' = ?)
order by row_key`

/** Null for a channel or language of a newer version: such a text can't be sent by this one. */
function rowToTemplate(row: typeof messageTemplates.$inferSelect): Template | null {
  const channel = known(Channel, row.channel)
  const language = known(MessageLanguage, row.language)
  if (channel === null || language === null) return null
  return {
    id: TemplateId.parse(row.id),
    name: row.name,
    occasionId: known(OccasionId, row.occasionId),
    channel,
    language,
    tone: known(Tone, row.tone),
    subject: row.subject,
    body: row.body,
    isBuiltIn: false,
  }
}
