/**
 * Failures that no server said but we did, as codes the screen words; any other failure is what the server or gateway
 * answered, in its own words.
 */
export const ownFailures = ['badAddress', 'badText', 'noAnswer', 'tooLong'] as const
