import type { Words } from '../words.ts'
import type { buyersDays as source } from '../zh-CN/buyers-days.ts'

export const buyersDays = {
  anniversary: {
    type: 'Type a date',
    hint: 'e.g. 1986-4-8, 农历八月十五',
    unclear: 'This is not a date',
    calendar: 'Calendar',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    leap: 'Leap month',
    leapMonth: 'leap {{month}}',
    monthOf: { solar: '{{month}} {{year}}', lunar: 'lunar {{year}}, {{month}}' },
    impossible: {
      year: 'Only from 1900 to 2100',
      solarDay: '{{month}} has no day {{day}}',
      lunarDay: '{{month}} has no {{day}}',
      leapMonth: 'Lunar {{year}} has no {{month}}',
      neverLeap: 'No year from 1900 to 2100 has a {{month}}',
    },
    noLeapMonth: 'In years without leap {{month}}',
    leapMonthMissing: {
      plainMonth: 'kept in {{plain}} (the custom)',
      nextMonth: 'kept in {{next}}',
      skip: 'not kept',
    },
    noDay: { solar: 'In years without 29 February', lunar: 'In years when the month has 29 days' },
    dayMissing: {
      solar: { lastDay: 'kept on 28 February (the custom)', nextDay: 'kept on 1 March', skip: 'not kept' },
      lunar: {
        lastDay: 'kept on the 29th (the custom)',
        nextDay: 'kept on the first of the next month',
        skip: 'not kept',
      },
    },
    kept: {
      plainMonth: 'without a leap month in {{plain}}',
      nextMonth: 'without a leap month in {{next}}',
      skip: 'not without a leap month',
    },
    keptDay: {
      solar: {
        lastDay: 'else 28 February',
        nextDay: 'else 1 March',
        skip: 'only in leap years',
      },
      lunar: {
        lastDay: 'in a short month the 29th',
        nextDay: 'after a short month the first',
        skip: 'not in a short month',
      },
    },
    lunar: 'Lunar {{day}}',
    lunarWithYear: 'Lunar {{day}}, {{year}}',
    withNext: '{{day}} (next: {{next}})',
  },
  clauseSeparator: '; ',
  reach: {
    language: 'Language',
    byCountry: 'By country: {{value}}',
    timeZone: 'Time zone',
    noZone: 'No such time zone',
  },
} satisfies Words<typeof source>
