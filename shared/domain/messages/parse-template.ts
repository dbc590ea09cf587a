import type { MessageProblem } from '../../model/message.ts'
import { type FieldKey, fieldOf } from './merge-fields.ts'
import { type Condition, parseCondition } from './parse-condition.ts'
import { type Tag, type Token, tokenize } from './tokenize-template.ts'

/** A value of the first filled field, or a text in quotes. */
export type Alternative = { kind: 'field'; key: FieldKey } | { kind: 'literal'; text: string }

export type Slot = {
  kind: 'slot'
  /** The first filled one is said. */
  alternatives: readonly Alternative[]
  /** As written, braces and all: what the preview shows where nothing is filled. */
  written: string
  /** The first field as written, for the problem. */
  field: string
  at: number
}
type Branch = { condition: Condition | null; nodes: TemplateNode[] }
/** The first branch whose condition holds; `condition` is null for 否则. */
type Choice = { kind: 'choice'; branches: Branch[] }
export type TemplateNode = string | Slot | Choice

export type PartProblem = Omit<MessageProblem, 'part'>
export type ParsedTemplate = { nodes: readonly TemplateNode[]; problems: readonly PartProblem[] }

/** Characters. Longer texts were pasted by accident; nothing in them is read. */
export const longestTemplate = 20_000
/** Conditions inside conditions: more than anybody can read. */
const deepest = 8

/**
 * Reads a text with merge fields once, to be composed for many. There are no loops and no calls in the language, so a
 * composed text is never longer than its parts. A text with problems still gives nodes, for the preview.
 */
export function parseTemplate(text: string): ParsedTemplate {
  if (text.length > longestTemplate) {
    return { nodes: [], problems: [{ code: 'tooLong', field: null, at: longestTemplate }] }
  }
  return new TemplateReader().read(tokenize(text))
}

type OpenChoice = { choice: Choice; tag: Tag; parent: TemplateNode[]; sawElse: boolean }

class TemplateReader {
  readonly #root: TemplateNode[] = []
  readonly #problems: PartProblem[] = []
  readonly #open: OpenChoice[] = []
  #nodes: TemplateNode[] = this.#root
  /** Conditions opened beyond the deepest level: their ends close nothing. */
  #tooDeep = 0

  read(tokens: readonly Token[]): ParsedTemplate {
    for (const token of tokens) {
      if (token.type === 'text') this.#say(token.text)
      else if (token.type === 'problem') {
        this.#say(token.written)
        this.#problems.push({ code: token.code, field: token.written, at: token.at })
      } else this.#readTag(token)
    }
    for (const { tag } of this.#open) this.#report('unclosedCondition', tag)
    return { nodes: this.#root, problems: this.#problems.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) }
  }

  #readTag(tag: Tag): void {
    const { content } = tag
    const otherwise = elseIfWord.exec(content)
    const opened = ifWord.exec(content)
    if (endWord.test(content)) this.#end(tag)
    else if (otherwise) this.#otherwise(tag, otherwise[1] ?? '')
    else if (elseWord.test(content)) this.#otherwise(tag, null)
    else if (opened) this.#begin(tag, opened[1] ?? '')
    else this.#slot(tag)
  }

  #begin(tag: Tag, condition: string): void {
    if (this.#open.length >= deepest) {
      this.#tooDeep += 1
      this.#report('nestedTooDeep', tag)
      return
    }
    const branch: Branch = { condition: this.#condition(tag, condition), nodes: [] }
    const choice: Choice = { kind: 'choice', branches: [branch] }
    this.#nodes.push(choice)
    this.#open.push({ choice, tag, parent: this.#nodes, sawElse: false })
    this.#nodes = branch.nodes
  }

  #otherwise(tag: Tag, condition: string | null): void {
    if (this.#tooDeep > 0) return
    const open = this.#open.at(-1)
    if (!open || open.sawElse) {
      this.#report('stray', tag)
      return
    }
    const branch: Branch = {
      condition: condition === null ? null : this.#condition(tag, condition),
      nodes: [],
    }
    open.sawElse = condition === null
    open.choice.branches.push(branch)
    this.#nodes = branch.nodes
  }

  #end(tag: Tag): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1
      return
    }
    const open = this.#open.pop()
    if (open) this.#nodes = open.parent
    else this.#report('stray', tag)
  }

  /** A condition nobody understands holds for nobody. */
  #condition(tag: Tag, text: string): Condition {
    const condition = parseCondition(text)
    if (!condition) this.#report('unknownCondition', tag)
    return condition ?? []
  }

  #slot(tag: Tag): void {
    const alternatives: Alternative[] = []
    const names: string[] = []
    for (const part of tag.parts) {
      if (part.quoted) {
        alternatives.push({ kind: 'literal', text: part.text })
        continue
      }
      const key = fieldOf(part.text)
      names.push(part.text)
      if (key === null) this.#report('unknownField', tag, part.text)
      else alternatives.push({ kind: 'field', key })
    }
    const [first] = alternatives
    // A field nobody knows is shown as written, so that the place is seen; a text in quotes is only that text.
    if (first === undefined) this.#say(tag.written)
    else if (first.kind === 'literal' && names.length === 0) this.#say(first.text)
    else {
      this.#nodes.push({
        kind: 'slot',
        alternatives,
        written: tag.written,
        field: names[0] ?? '',
        at: tag.at,
      })
    }
  }

  #say(text: string): void {
    const last = this.#nodes.at(-1)
    if (typeof last === 'string') this.#nodes[this.#nodes.length - 1] = last + text
    else if (text !== '') this.#nodes.push(text)
  }

  #report(code: PartProblem['code'], tag: Tag, field = tag.content): void {
    this.#problems.push({ code, field, at: tag.at })
  }
}

// Chinese needs no blank between 如果 and what follows; English does.
const ifWord = /^(?:如果\s*|若\s*|if\s+)(.*)$/is
const elseIfWord = /^(?:否则如果\s*|否则若\s*|else\s*if\s+|elif\s+)(.*)$/is
const elseWord = /^(?:否则|else)$/i
const endWord = /^(?:结束|结束如果|如果结束|end|end\s*if|\/if)$/i
