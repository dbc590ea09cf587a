import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { certificatesHeld } from './certificates-held.ts'

const held = (...certificates: [string, string | null][]) => ({
  certificates: certificates.map(([name, expiresOn]) => ({
    name,
    expiresOn: LocalDate.nullable().parse(expiresOn),
  })),
})

test('what runs out first stands first, what nobody dated last', () => {
  expect(certificatesHeld([held(['CE', null], ['FDA', '2027-01-01'], ['ISO 9001', '2026-06-30'])])).toEqual([
    { name: 'ISO 9001', expiresOn: '2026-06-30', offerings: 1 },
    { name: 'FDA', expiresOn: '2027-01-01', offerings: 1 },
    { name: 'CE', expiresOn: null, offerings: 1 },
  ])
})

test('one certificate on several offerings, written differently and renewed for one', () => {
  const offerings = [
    held(['ISO 9001', '2026-06-30'], ['iso9001', '2026-01-01']),
    held(['ISO9001', '2029-06-30']),
  ]
  expect(certificatesHeld(offerings)).toEqual([{ name: 'ISO 9001', expiresOn: '2029-06-30', offerings: 2 }])
})
