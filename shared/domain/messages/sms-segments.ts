/** `units`: septets of GSM-7 or UTF-16 units of UCS-2; `left`: units still free in the last segment. */
export type SmsLength = { encoding: 'gsm7' | 'ucs2'; units: number; segments: number; left: number }

/**
 * What a text costs as an SMS. GSM-7 holds 160 septets, 153 each when there are several; one character outside its
 * alphabet (any Chinese one) makes the whole text UCS-2 with 70 and 67. Characters of the extension table and emoji take
 * two units and are never cut in two by a segment's end. Source: 3GPP TS 23.038 §6.2.1, 23.040 §9.2.3.24.1.
 */
export function smsSegments(text: string): SmsLength {
  const widths = gsmWidths(text)
  return widths
    ? measure('gsm7', widths, 160, 153)
    : measure(
        'ucs2',
        Array.from(text, (character) => character.length),
        70,
        67,
      )
}

function measure(
  encoding: SmsLength['encoding'],
  widths: readonly number[],
  single: number,
  part: number,
): SmsLength {
  let units = 0
  for (const width of widths) units += width
  if (units <= single) return { encoding, units, segments: units === 0 ? 0 : 1, left: single - units }
  let segments = 1
  let used = 0
  for (const width of widths) {
    if (used + width > part) {
      segments += 1
      used = 0
    }
    used += width
  }
  return { encoding, units, segments, left: part - used }
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('\f^{}\\[~]|€')

/** Septets of each character, or null when one is in neither table. */
function gsmWidths(text: string): number[] | null {
  const widths: number[] = []
  for (const character of text) {
    if (basic.has(character)) widths.push(1)
    else if (extension.has(character)) widths.push(2)
    else return null
  }
  return widths
}
