/** A sentence with slots, `{c}想要{q}{p}`, cut up once so that filling it a million times is only joining. */
export type TextTemplate = readonly (string | SlotName)[]

/**
 * c person, p product, s specification, k category, q quantity, price for one unit, lower a lower price, money an order's sum, m a coming
 * month, last a past one, d delivery days, d2 two to five days, n a small number, n2 a larger one, pct a share, rival a competitor, city.
 */
const slotNames = [
  'c',
  'p',
  's',
  'k',
  'q',
  'price',
  'lower',
  'money',
  'm',
  'last',
  'd',
  'd2',
  'n',
  'n2',
  'pct',
  'rival',
  'city',
] as const
type Slot = (typeof slotNames)[number]
type SlotName = { slot: Slot }
export type SlotValues = { readonly [name in Slot]: () => string }

export function parseTemplate(text: string): TextTemplate {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith('{')) return part
      const slot = slotNames.find((name) => `{${name}}` === part)
      if (slot === undefined) throw new Error(`unknown slot ${part} in ${text}`)
      return { slot }
    })
}

export function fillTemplate(template: TextTemplate, values: SlotValues): string {
  let text = ''
  for (const part of template) text += typeof part === 'string' ? part : values[part.slot]()
  return text
}
