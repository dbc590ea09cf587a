import { z } from 'zod'

const text = z.string().nullable().catch(null)

/** A JSON column; what a newer version or a broken sync put there instead is not searchable, and no reason to stop. */
const jsonList = <T extends z.ZodType>(item: T) =>
  z.string().nullable().transform(parsedJson).pipe(z.array(item)).catch([])

export const textList = jsonList(z.string())
export const phoneNumbers = jsonList(z.object({ number: z.string() }).transform(({ number }) => number))

/** A record of any kind as far as the index asks first: is it there, and is it living. */
export const recordRow = z.looseObject({ rowKey: z.number(), deletedAt: z.string().nullable() })

export const organizationColumns = z.object({
  rowKey: z.number(),
  legalName: z.string(),
  shortName: text,
  englishName: text,
  formerNames: textList,
  creditCode: text,
  roles: z.number(),
  lastContactOn: text,
})

export const contactColumns = z.object({
  rowKey: z.number(),
  organizationKey: z.number(),
  name: z.string(),
  phones: phoneNumbers,
  emails: textList,
  wechat: text,
})

export const visitColumns = z.object({
  rowKey: z.number(),
  summary: text,
  needsHeard: text,
  dealsHeard: text,
})

function parsedJson(json: string | null): unknown {
  try {
    return json === null ? [] : JSON.parse(json)
  } catch {
    return []
  }
}
