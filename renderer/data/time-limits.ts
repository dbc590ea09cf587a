const usual = 15_000
const long = 10 * 60_000

/** Calls that read or write much in one answer. Streams are not here: only their first word is waited for. */
const longCalls = new Set([
  'app.backup',
  'app.check',
  'app.removeDemo',
  'changes.undo',
  'changes.undoLast',
  'changes.redoLast',
  'organizations.bulkEdit',
  'organizations.remove',
  'organizations.restore',
  'organizations.exportFile',
  'imports.open',
  'imports.reopen',
  'imports.failedFile',
  'imports.undo',
  'printedLists.create',
  'printedLists.exportXlsx',
  'touchpoints.approve',
  'touchpoints.create',
  'touchpoints.createForOrganizations',
  'touchpoints.preview',
  'touchpoints.results',
  'touchpoints.setChannel',
  'touchpoints.skip',
  'touchpoints.reassign',
  'touchpoints.reschedule',
  'touchpoints.restore',
  'touchpoints.withdraw',
  'touchpoints.markSent',
  'touchPlans.audience',
  'touchPlans.remove',
  'matches.shortlistMany',
  'matching.quota',
  'occasions.remove',
  'occasions.calendarFile',
  'sending.testMail',
  'sending.testSms',
  'sending.exportEml',
  'sending.exportSms',
  'sending.readSmsResults',
  'visits.addAttachment',
  'visits.readAttachment',
])

/** Milliseconds after which a call counts as lost. A call on a closed port would otherwise hang for ever. */
export function timeLimitOf(path: readonly string[]): number {
  return longCalls.has(path.join('.')) ? long : usual
}
