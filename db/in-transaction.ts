import type { Database } from 'better-sqlite3'

/**
 * Runs `work` in one transaction: the caller's where there is one, else its own. Within the caller's a savepoint would keep
 * every page it changes a second time, in memory; what throws must take the caller's transaction back.
 */
export const inTransaction = <T>(sqlite: Database, work: () => T): T =>
  sqlite.inTransaction ? work() : sqlite.transaction(work).immediate()
