import type { settings as source } from '../zh-CN/settings.ts'
import type { Words } from '../words.ts'

export const settings = {} satisfies Words<typeof source>
