import { z } from 'zod'
import { Channel } from '../model/contact.ts'
import { ContactId, ScriptId, TemplateId } from '../model/ids.ts'
import {
  ComposedMessage,
  MessageProblem,
  Script,
  ScriptInput,
  Template,
  TemplateInput,
} from '../model/message.ts'
import { MessageLanguage } from '../model/message-language.ts'
import { OccasionId } from '../model/occasion.ts'
import { base, Written } from './base.ts'

export const templatesContract = {
  /** Those that come with the application and the team's own. */
  list: base
    .input(
      z.object({
        occasionId: OccasionId.optional(),
        channel: Channel.optional(),
        language: MessageLanguage.optional(),
      }),
    )
    .output(z.array(Template)),
  create: base.input(TemplateInput).output(Written.extend({ id: TemplateId })),
  update: base.input(z.object({ id: TemplateId, changes: TemplateInput.partial() })).output(Written),
  remove: base.input(z.object({ id: TemplateId })).output(Written),
  /** Problems of the text itself, without a person. */
  check: base.input(TemplateInput.pick({ subject: true, body: true })).output(z.array(MessageProblem)),
  /** A text not yet saved, as these people would get it. */
  preview: base
    .input(
      z.object({
        template: TemplateInput.pick({ subject: true, body: true, channel: true, language: true }),
        occasionId: OccasionId.nullable(),
        contactIds: z.array(ContactId).min(1).max(50),
      }),
    )
    .output(z.array(z.object({ contactId: ContactId, name: z.string(), message: ComposedMessage }))),
  /** Merge fields and conditions that may be written, with their zh and en spelling. */
  fields: base.output(
    z.array(z.object({ zh: z.string(), en: z.string(), kind: z.enum(['field', 'condition']) })),
  ),
}

export const scriptsContract = {
  /** By words in Chinese, pinyin or initials over titles, tags and texts; everything when `text` is empty. */
  find: base
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(200) }))
    .output(z.array(Script)),
  get: base.input(z.object({ id: ScriptId })).output(Script),
  create: base.input(ScriptInput).output(Written.extend({ id: ScriptId })),
  update: base.input(z.object({ id: ScriptId, changes: ScriptInput })).output(Written),
  remove: base.input(z.object({ id: ScriptId })).output(Written),
}
