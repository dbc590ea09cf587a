import type { imports as source } from '../zh-CN/imports.ts'
import type { Words } from '../words.ts'

export const imports = {} satisfies Words<typeof source>
