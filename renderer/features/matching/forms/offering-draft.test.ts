import { expect, test } from 'vitest'
import { parseRegion } from '#shared/domain/regions/parse-region.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { emptyOffering, type OfferingDraft, readOffering } from './offering-draft.ts'
import { placeReader } from './places.ts'

const readPlace = placeReader(parseRegion)
const supplier = OrganizationId.parse('01920000-0000-7000-8000-000000000001')
const draft = (given: Partial<OfferingDraft>): OfferingDraft => ({
  ...emptyOffering(supplier),
  title: '保温杯',
  ...given,
})
const problemsOf = (given: Partial<OfferingDraft>) => {
  const read = readOffering(draft(given), readPlace)
  return read.ok ? {} : read.problems
}

test('an offering has a supplier and a name', () => {
  expect(problemsOf({ organizationId: null, title: '' })).toEqual({
    supplier: { code: 'supplierMissing' },
    title: { code: 'titleMissing' },
  })
})

test('a lead time is a number of days', () => {
  for (const text of ['20', '20天', '0', '']) expect(problemsOf({ leadTime: text })).toEqual({})
  for (const text of ['-1', '2.5', '两周', '99999'])
    expect(problemsOf({ leadTime: text })).toEqual({ leadTime: { code: 'notDays', word: text } })
})

test('regions are places; the one nobody knows is named', () => {
  expect(problemsOf({ regions: ['浙江', '某处'] })).toEqual({
    regions: { code: 'unknownPlaceNamed', word: '某处' },
  })
  const read = readOffering(draft({ regions: ['浙江', '德国'] }), readPlace)
  expect(read).toMatchObject({
    offering: { regions: [{ province: '浙江', city: null }, { country: '德国' }] },
  })
})

test('a certificate without a name is an empty line', () => {
  const read = readOffering(
    draft({
      certificates: [
        { key: '1', name: ' ', expiresOn: null },
        { key: '2', name: 'CE', expiresOn: null },
      ],
    }),
    readPlace,
  )
  expect(read).toMatchObject({ offering: { certificates: [{ name: 'CE', expiresOn: null }] } })
})
