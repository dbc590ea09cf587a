import { z } from 'zod'

export const MessageLanguage = z.enum(['zh-CN', 'en'])
export type MessageLanguage = z.infer<typeof MessageLanguage>
