import type { Words } from '../words.ts'
import type { bin as source } from '../zh-CN/bin.ts'

export const bin = {} satisfies Words<typeof source>
