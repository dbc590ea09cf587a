import type { LocalDate } from '../../model/dates.ts'
import type { Offering } from '../../model/offering.ts'

/** A certificate of a supplier: until when it holds at the longest (null: nobody told), and for how many offerings. */
export type HeldCertificate = { name: string; expiresOn: LocalDate | null; offerings: number }

/**
 * What a supplier's offerings are certified with, the first to expire first, those of unknown expiry last. Names are
 * compared as matching does: without case and blanks. A renewed certificate counts by its latest day.
 */
export function certificatesHeld(offerings: readonly Pick<Offering, 'certificates'>[]): HeldCertificate[] {
  const held = new Map<string, HeldCertificate>()
  for (const { certificates } of offerings) {
    const counted = new Set<string>()
    for (const { name, expiresOn } of certificates) {
      const key = name.toLowerCase().replaceAll(/\s+/g, '')
      const known = held.get(key) ?? { name, expiresOn: null, offerings: 0 }
      held.set(key, {
        name: known.name,
        expiresOn: later(known.expiresOn, expiresOn),
        offerings: known.offerings + (counted.has(key) ? 0 : 1),
      })
      counted.add(key)
    }
  }
  return [...held.values()].toSorted(
    (a, b) => order(a.expiresOn, b.expiresOn) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
}

const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a

const order = (a: LocalDate | null, b: LocalDate | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
