import type { Words } from '../words.ts'
import type { search as source } from '../zh-CN/search.ts'

export const search = {
  logCall: 'to log a call',
  createBuyer: 'New buyer “{{name}}”',
} satisfies Words<typeof source>
