import type { LocalDate } from '../../model/dates.ts'
import type { Occasion } from '../../model/occasion.ts'
import { toLunarDay } from '../calendar/lunar-calendar.ts'
import { lunarLabel, lunarLabelInEnglish } from '../calendar/lunar-label.ts'
import { isSameForAll, type OwnDays, occasionDates } from './occasion-dates.ts'
import { occasionName, occasionTitle } from './occasion-title.ts'
import { type IcsEntry, icsUid } from './to-ics.ts'

/** A contact, or an organization with no contact to it, whose own days go into the calendar. */
export type CalendarSubject = { id: string; name: string; days: OwnDays }

export type CalendarEntriesRequest = {
  occasions: readonly Occasion[]
  subjects: Iterable<CalendarSubject>
  from: LocalDate
  to: LocalDate
  language: 'zh-CN' | 'en'
}

/** The days of everybody once, then each subject's own, in order of date: what the year's calendar file holds. */
export function calendarEntries({
  occasions,
  subjects,
  from,
  to,
  language,
}: CalendarEntriesRequest): IcsEntry[] {
  const entriesOf = (occasion: Occasion, subject: CalendarSubject | null) =>
    occasionDates(occasion, subject?.days ?? noDays, from, to).map(
      ({ on, year, years }): IcsEntry => ({
        uid: icsUid(occasion.id, ...(subject === null ? [] : [subject.id]), year),
        on,
        title: occasionTitle(occasion, { whose: subject?.name ?? null, years }, language),
        description:
          language === 'en' ? lunarLabelInEnglish(toLunarDay(on)) : `农历${lunarLabel(toLunarDay(on))}`,
        categories: [occasionName(occasion, language)],
      }),
    )
  const ofAll = occasions.filter(isSameForAll).flatMap((occasion) => entriesOf(occasion, null))
  const own = occasions.filter((occasion) => !isSameForAll(occasion))
  const ofSubjects = [...subjects].flatMap((subject) =>
    own.flatMap((occasion) => entriesOf(occasion, subject)),
  )
  return [...ofAll, ...ofSubjects].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const noDays: OwnDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
