/** The tables a change event may name (db/schema). */
export type TableName =
  | 'organizations'
  | 'contacts'
  | 'visits'
  | 'problems'
  | 'follow_ups'
  | 'users'
  | 'custom_fields'
  | 'saved_views'
  | 'printed_lists'
  | 'imports'
  | 'import_rows'
