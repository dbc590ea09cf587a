import type { Channel } from '../../model/contact.ts'
import type { ComposedMessage, MessageProblem } from '../../model/message.ts'
import { RecentMap } from '../recent-map.ts'
import { withOptOut } from '../sending/opt-out.ts'
import { conditionHolds } from './condition-holds.ts'
import { fieldValue } from './field-value.ts'
import type { MergeFacts } from './merge-facts.ts'
import {
  longestTemplate,
  type ParsedTemplate,
  type PartProblem,
  parseTemplate,
  type Slot,
  type TemplateNode,
} from './parse-template.ts'
import { smsSegments } from './sms-segments.ts'

export type MessageText = { subject: string | null; body: string }
/** `optOut`: what is put behind every SMS when it is sent (退订回T). It counts for the segments and is not in the body. */
export type ComposeOptions = { channel: Channel; optOut?: string | null }

/** As `Touchpoint.subject` holds it. Characters. */
const longestSubject = 200

/**
 * A text as one person gets it. Where a field has nothing to say, the body shows the field as it was written and
 * `problems` names it: what is incomplete is seen, and never goes out. A text is read once however many people get it.
 */
export function composeMessage(
  text: MessageText,
  facts: MergeFacts,
  options: ComposeOptions,
): ComposedMessage {
  const subject = text.subject === null ? null : composePart(text.subject, facts, 'subject')
  const body = composePart(text.body, facts, 'body')
  return {
    // A subject is a header of the mail: one line.
    subject: subject === null ? null : subject.text.replaceAll(/\s+/g, ' '),
    body: body.text,
    problems: [...(subject?.problems ?? []), ...body.problems],
    segments: segmentsOf(body.text, options),
  }
}

/** A text somebody wrote for this one person, or that was composed before: braces in it mean themselves. */
export function plainMessage({ subject, body }: MessageText, options: ComposeOptions): ComposedMessage {
  const problems: MessageProblem[] = body.trim() === '' ? [problem('empty', 'body')] : []
  return { subject, body, problems, segments: segmentsOf(body, options) }
}

/** Problems of the text itself, without a person. */
export function checkMessage({ subject, body }: MessageText): MessageProblem[] {
  const of = (text: string, part: Part): MessageProblem[] =>
    text.trim() === ''
      ? part === 'body'
        ? [problem('empty', part)]
        : []
      : parsed(text).problems.map((each) => ({ ...each, part }))
  return [...(subject === null ? [] : of(subject, 'subject')), ...of(body, 'body')]
}

type Part = MessageProblem['part']

const problem = (code: MessageProblem['code'], part: Part): MessageProblem => ({
  code,
  part,
  field: null,
  at: null,
})

const segmentsOf = (body: string, { channel, optOut }: ComposeOptions): number | null =>
  channel === 'sms' ? smsSegments(withOptOut(body, optOut ?? null, channel)).segments : null

function composePart(
  text: string,
  facts: MergeFacts,
  part: Part,
): { text: string; problems: MessageProblem[] } {
  const template = parsed(text)
  const empty: PartProblem[] = []
  const composed = say(template.nodes, facts, empty).replace(/^[\r\n]+|\s+$/g, '')
  const problems: MessageProblem[] = [...template.problems, ...empty].map((each) => ({ ...each, part }))
  if (composed === '' && problems.length === 0) problems.push(problem('empty', part))
  if (composed.length > (part === 'subject' ? longestSubject : longestTemplate)) {
    problems.push(problem('tooLong', part))
  }
  return { text: composed, problems }
}

function say(
  nodes: readonly TemplateNode[],
  facts: MergeFacts,
  empty: PartProblem[],
  said: Said = { text: '', isAfterField: false },
): string {
  for (const node of nodes) {
    if (typeof node === 'string') {
      // … of Rapport Co., Ltd. and the full stop of the sentence are one.
      const isDoubled = said.isAfterField && said.text.endsWith('.') && /^\.(?!\.)/.test(node)
      said.text += isDoubled ? node.slice(1) : node
      said.isAfterField = false
    } else if (node.kind === 'slot') {
      said.text += saySlot(node, facts, empty)
      said.isAfterField = true
    } else {
      const branch = node.branches.find(
        ({ condition }) => condition === null || conditionHolds(condition, facts),
      )
      if (branch) say(branch.nodes, facts, empty, said)
    }
  }
  return said.text
}

type Said = { text: string; isAfterField: boolean }

function saySlot(
  { alternatives, written, field, at }: Slot,
  facts: MergeFacts,
  empty: PartProblem[],
): string {
  for (const alternative of alternatives) {
    const value = alternative.kind === 'literal' ? alternative.text : fieldValue(alternative.key, facts)
    if (value !== null) return value
  }
  empty.push({ code: 'emptyField', field, at })
  return written
}

/** The texts of a queue are few, and each is composed for hundreds. */
const remembered = new RecentMap<string, ParsedTemplate>(200)

function parsed(text: string): ParsedTemplate {
  const known = remembered.get(text)
  if (known) return known
  const template = parseTemplate(text)
  remembered.set(text, template)
  return template
}
