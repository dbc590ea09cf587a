/**
 * Which of a template's two texts somebody gets: the same on every device and in every run, half of the people each, and
 * not the same half every year.
 */
export function variantOf(contactId: string, occasionId: string, year: number): 'A' | 'B' {
  let hash = offset
  for (const text of [contactId, occasionId, String(year)]) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  }
  // FNV-1a leaves its lowest bit nearly as it came: the high bits are mixed in (MurmurHash3's finish).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) & 1) === 0 ? 'A' : 'B'
}

const offset = 0x811c9dc5
const prime = 0x01000193
