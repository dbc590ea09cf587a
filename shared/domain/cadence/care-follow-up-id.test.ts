import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { FollowUpId, OrganizationId } from '../../model/ids.ts'
import { careFollowUpId, careIdDay, careIdRange, isCareFollowUpId, isCareOf } from './care-follow-up-id.ts'

const organizationId = OrganizationId.parse('019cbb61-07a1-7c3e-9f20-4be1d80a77e3')
const anyOrganization = fc.uuid({ version: [4, 7] }).map((id) => OrganizationId.parse(id))
const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2149-06-06'), noInvalidDate: true })
  .map((date) => LocalDate.parse(date.toISOString().slice(0, 10)))

describe('the id of a regular contact', () => {
  test('is the same wherever it is worked out, and a UUID of version 8', () => {
    expect(careFollowUpId(organizationId, LocalDate.parse('2026-04-04'))).toBe(
      '019cbb61-07a1-8c3e-9f20-4be1d80a5043',
    )
  })

  test('leads back to its organization and its day', () => {
    fc.assert(
      fc.property(anyOrganization, anyDay, (organization, day) => {
        const id = careFollowUpId(organization, day)
        const { from, to } = careIdRange(id)
        expect(isCareFollowUpId(id) && isCareOf(id, organization)).toBe(true)
        expect(careIdDay(id)).toBe(day)
        expect(from <= organization && organization < to).toBe(true)
      }),
    )
  })

  test('another day or another organization is another id', () => {
    fc.assert(
      fc.property(anyOrganization, anyOrganization, anyDay, anyDay, (one, other, day, later) => {
        fc.pre(one !== other && day !== later)
        expect(careFollowUpId(one, day)).not.toBe(careFollowUpId(one, later))
        expect(isCareOf(careFollowUpId(one, day), other)).toBe(false)
      }),
    )
  })

  test('no other follow-up has one', () => {
    expect(isCareFollowUpId(FollowUpId.parse(organizationId))).toBe(false)
  })

  test('a day beyond its years still has an id', () => {
    for (const day of ['0001-01-01', '9999-12-31'])
      expect(isCareOf(careFollowUpId(organizationId, LocalDate.parse(day)), organizationId)).toBe(true)
  })
})
