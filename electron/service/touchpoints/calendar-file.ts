import { allOccasions } from '#db/repositories/occasions.ts'
import { everyOwnDay } from '#db/repositories/own-days.ts'
import type { Store } from '#db/store.ts'
import { dayNumberOfCivil, localDateOf } from '#shared/domain/calendar/day-number.ts'
import { type CalendarSubject, calendarEntries } from '#shared/domain/occasions/calendar-entries.ts'
import { toIcs } from '#shared/domain/occasions/to-ics.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'

/** The occasions, birthdays and anniversaries of a solar year for phones and Outlook. */
export function calendarFile(
  store: Store,
  { year, language, ownerId }: { year: number; language: MessageLanguage; ownerId: UserId | null },
): File {
  const entries = calendarEntries({
    occasions: allOccasions(store),
    subjects: subjects(store, ownerId),
    from: localDateOf(dayNumberOfCivil(year, 1, 1)),
    to: localDateOf(dayNumberOfCivil(year, 12, 31)),
    language,
  })
  const name = language === 'en' ? `Rapport ${year}` : `睦商 ${year}`
  const text = toIcs({ name, entries, madeAt: nowInstant(store.clock) })
  return new File([text], `rapport-${year}.ics`, { type: 'text/calendar' })
}

function* subjects(store: Store, ownerId: UserId | null): Generator<CalendarSubject> {
  for (const { id, name, birthday, foundedOn, firstDealOn, withUsSince } of everyOwnDay(store, ownerId)) {
    yield { id, name, days: { birthday, foundedOn, firstDealOn, withUsSince } }
  }
}
