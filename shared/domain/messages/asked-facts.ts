import { fieldValue } from './field-value.ts'
import type { MergeFacts } from './merge-facts.ts'
import type { FieldKey } from './merge-fields.ts'
import { parseTemplate, type TemplateNode } from './parse-template.ts'

type AskedFact = FieldKey | 'gender' | 'tier' | 'isBirthdayToo'

/** Everything a text says or asks about, its alternatives and conditions included. */
export function askedFacts(text: string): ReadonlySet<AskedFact> {
  const asked = new Set<AskedFact>()
  ask(parseTemplate(text).nodes, asked)
  return asked
}

function ask(nodes: readonly TemplateNode[], asked: Set<AskedFact>): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    if (node.kind === 'slot') {
      for (const each of node.alternatives) if (each.kind === 'field') asked.add(each.key)
      continue
    }
    for (const { condition, nodes: said } of node.branches) {
      for (const test of (condition ?? []).flat()) {
        if (test.kind === 'filled' || test.kind === 'years') asked.add(test.field)
        else if (test.kind === 'birthdayToo') asked.add('isBirthdayToo')
        else if (test.kind !== 'language') asked.add(test.kind)
      }
      ask(said, asked)
    }
  }
}

/**
 * What decides how a text comes out for somebody, but for the words themselves: of two people with the same answers either
 * both texts are complete or neither is.
 */
export const answerOf = (asked: AskedFact, facts: MergeFacts): string => {
  switch (asked) {
    case 'gender':
    case 'tier':
    case 'yearsTogether':
      return String(facts[asked])
    case 'anniversary':
      return String(facts.years)
    case 'isBirthdayToo':
      return facts.isBirthdayToo ? '1' : '0'
    default:
      return fieldValue(asked, facts) === null ? '0' : '1'
  }
}
