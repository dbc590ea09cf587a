import type { MessageProblem } from '../../model/message.ts'
import type { TouchpointIssue } from '../../model/touchpoint.ts'
import { fieldOf } from '../messages/merge-fields.ts'

/** What is wrong with a text, as the queue counts it: who is not known how to be addressed is a case of its own. */
export const issuesOfProblems = (problems: readonly MessageProblem[]): TouchpointIssue[] => [
  ...new Set(problems.map(issueOf)),
]

function issueOf({ code, field }: MessageProblem): TouchpointIssue {
  if (code !== 'emptyField') return 'badTemplate'
  return field !== null && fieldOf(field) === 'salutation' ? 'noSalutation' : 'emptyField'
}
