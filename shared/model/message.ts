import { z } from 'zod'
import { Channel } from './contact.ts'
import { ScriptId, TemplateId } from './ids.ts'
import { MessageLanguage } from './message-language.ts'
import { OccasionId } from './occasion.ts'

export const Tone = z.enum(['formal', 'warm', 'brief'])
export type Tone = z.infer<typeof Tone>

/** Longer than any greeting; what is longer was pasted by accident. Characters. */
const longestBody = 20_000

/** What a user says of a text with merge fields (`{称呼}`) and conditions; see shared/domain/messages. */
export const TemplateInput = z.object({
  name: z.string().trim().min(1).max(100),
  /** Null: for any occasion. */
  occasionId: OccasionId.nullable(),
  channel: Channel,
  language: MessageLanguage,
  tone: Tone.nullable(),
  /** Of e-mails and letters. */
  subject: z.string().max(200).nullable(),
  body: z.string().min(1).max(longestBody),
})
export type TemplateInput = z.infer<typeof TemplateInput>

export const Template = TemplateInput.extend({
  id: TemplateId,
  /** Comes with the application: it can be copied, not changed. */
  isBuiltIn: z.boolean(),
})
export type Template = z.infer<typeof Template>

/**
 * Why a text cannot go out as it is. `field` is the merge field or tag as written, `at` its place in UTF-16 characters of
 * that part. `stray`: an end or a brace that nothing began.
 */
export const MessageProblem = z.object({
  code: z.enum([
    'unknownField',
    'emptyField',
    'unclosedField',
    'unclosedCondition',
    'unknownCondition',
    'stray',
    'nestedTooDeep',
    'tooLong',
    'empty',
  ]),
  part: z.enum(['subject', 'body']),
  field: z.string().nullable(),
  at: z.int().nullable(),
})
export type MessageProblem = z.infer<typeof MessageProblem>

/** A message as one person gets it. `segments`: of an SMS, 70 characters, or 67 each when there are several; else null. */
export const ComposedMessage = z.object({
  subject: z.string().nullable(),
  body: z.string(),
  problems: z.array(MessageProblem),
  segments: z.int().nullable(),
})
export type ComposedMessage = z.infer<typeof ComposedMessage>

/**
 * What to say (话术). `linear`: the steps of a conversation in their order. `networked`: nodes that lead to others, a
 * question of the buyer's to its answer.
 */
export const ScriptNode = z.object({
  key: z.string().min(1).max(40),
  title: z.string().trim().min(1).max(200),
  text: z.string().max(5_000),
  /** Keys of the nodes that may follow; a linear script goes on by itself. */
  next: z.array(z.string()).max(50),
})
export type ScriptNode = z.infer<typeof ScriptNode>

export const ScriptInput = z.object({
  title: z.string().trim().min(1).max(200),
  kind: z.enum(['linear', 'networked']),
  language: MessageLanguage,
  tags: z.array(z.string().max(50)).max(20),
  nodes: z.array(ScriptNode).min(1).max(200),
})
export type ScriptInput = z.infer<typeof ScriptInput>

export const Script = ScriptInput.extend({ id: ScriptId, isBuiltIn: z.boolean() })
export type Script = z.infer<typeof Script>
