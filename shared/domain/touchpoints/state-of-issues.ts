import { forbidding, type TouchpointIssue, type TouchpointState } from '../../model/touchpoint.ts'

/** A greeting that was looked at: ready when nothing stands against it. */
export const stateOfIssues = (
  issues: readonly TouchpointIssue[],
): Extract<TouchpointState, 'ready' | 'needsLook'> => (issues.length === 0 ? 'ready' : 'needsLook')

type Forbidding = (typeof forbidding)[number]

/** The first issue no approval can override. */
export const forbiddenBy = (issues: readonly TouchpointIssue[]): Forbidding | null =>
  forbidding.find((each) => issues.includes(each)) ?? null
