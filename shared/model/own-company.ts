import { z } from 'zod'

/** Our own company as messages and letterheads name it; '' where nothing was told. */
export const OwnCompany = z.object({
  zh: z.string().trim().max(200),
  en: z.string().trim().max(200),
  /** Ours, as it stands on the back of an envelope. */
  address: z.string().trim().max(500),
})
export type OwnCompany = z.infer<typeof OwnCompany>

export const unnamedCompany: OwnCompany = { zh: '', en: '', address: '' }
