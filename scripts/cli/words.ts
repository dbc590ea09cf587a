import type { StoreFailure, StoreFailureCode } from '#shared/model/store-status.ts'

export const usage = `Usage: npm run -s cli -- COMMAND [FILE] [options]

  import FILE --kind buyers|suppliers [--sheet NAME]   read a list (xlsx, csv, vcf) with guessed columns
  export FILE.xlsx|FILE.csv --kind buyers|suppliers    write all buyers or suppliers
  backup                                               copy the store beside itself
  check [--repair]                                     is the store sound? (--repair builds search and counters anew)
  stats                                                how much is in it
  seed --size N [--seed N]                             add demo data

  --data-dir DIR   the store's folder (default: the desktop application's)
  --json           print one JSON object and nothing else
  --language L     zh-CN (default) or en, for headings of exported files`

const sentences: Record<StoreFailureCode, string> = {
  newerVersion:
    'This store was written by a newer version of Rapport. Nothing was changed; update Rapport to open it.',
  unreadable:
    'The store cannot be read: it may be damaged. Nothing was changed; a backup may be in its "backups" folder.',
  notAStore: 'The file in this folder is not a Rapport store (or is encrypted). Nothing was changed.',
  locked: 'Another program is using the store. Nothing was changed; close it and try again.',
  diskFull: 'The disk is full. Nothing was changed; free some space and try again.',
  migrationFailed:
    'The store could not be brought to this version. It is as it was; a backup was taken first.',
  noAccess: 'The folder cannot be opened or written. Nothing was changed; check its permissions.',
}

export const describeFailure = ({ code, detail }: StoreFailure): string => `${sentences[code]} (${detail})`
