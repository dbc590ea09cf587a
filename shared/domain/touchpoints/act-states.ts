import type { TouchpointState } from '../../model/touchpoint.ts'

/**
 * Which act is possible in which state; everything else leaves a greeting as it is. What the sender does (beginSending,
 * recordSent, recordFailed, interrupt) stands beside what people do, so that the whole life of a greeting can be read here.
 */
export const actStates = {
  write: ['planned', 'needsLook', 'ready', 'failed'],
  setChannel: ['planned', 'needsLook', 'ready', 'failed'],
  recheck: ['planned', 'needsLook', 'ready'],
  approve: ['planned', 'needsLook', 'ready', 'failed'],
  withdraw: ['approved'],
  skip: ['planned', 'needsLook', 'ready', 'approved', 'failed'],
  restore: ['skipped'],
  reschedule: ['planned', 'needsLook', 'ready', 'approved', 'failed'],
  reassign: ['planned', 'needsLook', 'ready', 'approved', 'failed', 'unknown'],
  markSent: ['planned', 'needsLook', 'ready', 'approved', 'failed'],
  resolveUnknown: ['unknown'],
  // Who answers has got it, whatever the server said.
  markReplied: ['sent', 'unknown', 'failed'],
  beginSending: ['approved'],
  // The answer may come in after the greeting was given up as unknown.
  recordSent: ['sending', 'unknown'],
  recordFailed: ['sending', 'unknown'],
  interrupt: ['sending'],
} as const satisfies Record<string, readonly TouchpointState[]>

export type TouchpointAct = keyof typeof actStates

export const isAllowed = (act: TouchpointAct, state: TouchpointState): boolean =>
  (actStates[act] as readonly TouchpointState[]).includes(state)

/** Out of the house, or on its way: never made again and never taken back by an undo of what came before. */
export const goneStates = [
  'sending',
  'unknown',
  'sent',
  'replied',
] as const satisfies readonly TouchpointState[]
