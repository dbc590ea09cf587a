import type { Words } from '../words.ts'
import type { errors as source } from '../zh-CN/errors.ts'

export const errors = {
  connection:
    'The data service did not answer. It is not certain the last step was done; please look before trying again.',
  notFound: 'This record cannot be found. It may have been deleted.',
  invalid: 'Something does not meet the requirements, so nothing was saved. Please check and try again.',
  unexpected:
    'Something unexpected went wrong and the step was not done. What you had saved is not affected.',
  store: {
    newerVersion:
      'The data was made by a newer version; nothing was written. Please install the latest version.',
    unreadable: 'The data file cannot be read; nothing was written. Please restore a backup.',
    notAStore: 'This file is not a Rapport data file; nothing was written.',
    locked: 'Another program is using the data, so nothing was saved. Close it and try again.',
    diskFull:
      'The disk is full, so nothing was saved. What you saved before is safe; free some space and try again.',
    migrationFailed: 'The data upgrade did not finish, so nothing was saved.',
    noAccess: 'The data folder cannot be written to, so nothing was saved.',
  },
} satisfies Words<typeof source>
