import type { search as source } from '../zh-CN/search.ts'
import type { Words } from '../words.ts'

export const search = {} satisfies Words<typeof source>
