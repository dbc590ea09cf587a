import { nextAnniversary } from '#shared/domain/calendar/next-anniversary.ts'
import { daysBetween } from '#shared/domain/time/local-date.ts'
import type { Contact } from '#shared/model/contact.ts'
import type { Anniversary, LocalDate } from '#shared/model/dates.ts'
import type { Organization } from '#shared/model/organization.ts'

/** A birthday or founding day to come; `years` is null when the year is not known. */
export interface ComingOccasion {
  kind: 'birthday' | 'founding'
  id: string
  name: string
  on: LocalDate
  days: number
  years: number | null
  anniversary: Anniversary
}

/** Occasions of an organization and its people, nearest first. Who left or must not be contacted is not congratulated. */
export function comingOccasions(
  organization: Pick<Organization, 'id' | 'legalName' | 'foundedOn'>,
  contacts: readonly Contact[],
  today: LocalDate,
): ComingOccasion[] {
  const people = contacts
    .filter((contact) => contact.leftOn === null && !contact.doNotContact)
    .flatMap((contact) => occasion('birthday', contact.id, contact.name, contact.birthday, today))
  const founding = occasion(
    'founding',
    organization.id,
    organization.legalName,
    organization.foundedOn,
    today,
  )
  return [...people, ...founding].toSorted((a, b) => a.days - b.days)
}

function occasion(
  kind: ComingOccasion['kind'],
  id: string,
  name: string,
  anniversary: Anniversary | null,
  today: LocalDate,
): ComingOccasion[] {
  const next = anniversary === null ? null : nextAnniversary(anniversary, today)
  if (anniversary === null || next === null) return []
  return [{ kind, id, name, on: next.on, days: daysBetween(today, next.on), years: next.years, anniversary }]
}
