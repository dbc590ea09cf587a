import type { onboarding as source } from '../zh-CN/onboarding.ts'
import type { Words } from '../words.ts'

export const onboarding = {} satisfies Words<typeof source>
