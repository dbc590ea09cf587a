import type { bin as source } from '../zh-CN/bin.ts'
import type { Words } from '../words.ts'

export const bin = {} satisfies Words<typeof source>
