import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type { TouchpointIssue } from '#shared/model/touchpoint.ts'
import { exactTextIssues, type GreetingToCheck, type TextIssues } from './check-greeting.ts'
import { mergeFacts, type TouchDesk } from './touch-desk.ts'

/**
 * What is wrong with a text depends on which facts are known, and on the few that conditions compare, not on what they
 * say: people of whom the same is known share one message that is really written. For counting a hundred thousand people
 * ahead; what goes out is always composed by itself.
 */
export function likenedTextIssues(): TextIssues {
  const likenesses = new Map<string, number>()
  // A template is of one channel and language; texts as keys are only hashed once.
  const known = new Map<string, Map<string, (readonly TouchpointIssue[])[]>>()
  let last: { person: TouchpointPerson; language: MessageLanguage; likeness: number } | null = null

  const likenessTo = (
    desk: TouchDesk,
    person: TouchpointPerson,
    greeting: GreetingToCheck,
    language: MessageLanguage,
  ) => {
    if (last?.person === person && last.language === language) return last.likeness
    const text = likenessOf(desk, person, greeting, language)
    const likeness = likenesses.get(text) ?? likenesses.size
    likenesses.set(text, likeness)
    last = { person, language, likeness }
    return likeness
  }

  return (desk, person, greeting, choice) => {
    const { templateId } = choice
    if (templateId === null) return exactTextIssues(desk, person, greeting, choice)
    const likeness = likenessTo(desk, person, greeting, choice.language)
    const ofTemplate = child(known, templateId, () => new Map<string, (readonly TouchpointIssue[])[]>())
    const ofOccasion = child(ofTemplate, greeting.occasionId, (): (readonly TouchpointIssue[])[] => [])
    const issues = ofOccasion[likeness] ?? exactTextIssues(desk, person, greeting, choice)
    ofOccasion[likeness] = issues
    return issues
  }
}

function child<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function likenessOf(
  desk: TouchDesk,
  person: TouchpointPerson,
  greeting: GreetingToCheck,
  language: MessageLanguage,
): string {
  const facts = mergeFacts(desk, person, greeting, language)
  if (facts === null) return ''
  const { tier, gender, yearsTogether, years, ...others } = facts
  const filled = Object.values(others).map((fact) => (fact === null || fact === '' ? '0' : '1'))
  return `${language} ${tier} ${gender} ${yearsTogether} ${years} ${filled.join('')}`
}
