import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '../../model/dates.ts'
import { contactZone } from './contact-zone.ts'
import { zonedInstant } from './zoned-instant.ts'

const at = (date: string, time: string, zone: string) =>
  new Date(zonedInstant(LocalDate.parse(date), time, zone)).toISOString()

test.each([
  ['Shanghai knows no clock change', '2026-09-25', '09:00', 'Asia/Shanghai', '2026-09-25T01:00:00.000Z'],
  ['winter in Berlin', '2026-12-25', '09:00', 'Europe/Berlin', '2026-12-25T08:00:00.000Z'],
  ['summer in Berlin', '2026-07-25', '09:00', 'Europe/Berlin', '2026-07-25T07:00:00.000Z'],
  [
    'the morning after the clocks went forward',
    '2026-03-29',
    '09:00',
    'Europe/Berlin',
    '2026-03-29T07:00:00.000Z',
  ],
  [
    'a time that was skipped comes an hour later',
    '2026-03-29',
    '02:30',
    'Europe/Berlin',
    '2026-03-29T01:30:00.000Z',
  ],
  [
    'a time that comes twice is taken the first time',
    '2026-10-25',
    '02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00.000Z',
  ],
  ['half an hour off', '2026-11-08', '09:00', 'Asia/Kolkata', '2026-11-08T03:30:00.000Z'],
  [
    'clocks that move by half an hour',
    '2026-10-04',
    '02:15',
    'Australia/Lord_Howe',
    '2026-10-03T15:45:00.000Z',
  ],
  ['the first to have a day', '2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['the last to have it', '2026-01-01', '23:59', 'Etc/GMT+12', '2026-01-02T11:59:00.000Z'],
])('%s', (_, date, time, zone, instant) => {
  expect(at(date, time, zone)).toBe(instant)
})

test('a clock in that zone shows the time asked for, on all but the days of a clock change', () => {
  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'Europe/London',
    'America/Sao_Paulo',
    'Australia/Sydney',
    'Asia/Tehran',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }),
      fc.integer({ min: 9, max: 20 }),
      (zone, moment, hour) => {
        const date = LocalDate.parse(moment.toISOString().slice(0, 10))
        const time = `${String(hour).padStart(2, '0')}:30`
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        })
        expect(shown.format(zonedInstant(date, time, zone))).toBe(`${date} ${time}`)
      },
    ),
  )
})

test.each([
  ['their own', { timeZone: 'America/Chicago' }, { country: '德国', province: null }, 'America/Chicago'],
  ['their country’s', { timeZone: null }, { country: '德国', province: null }, 'Europe/Berlin'],
  [
    'a word that is no zone',
    { timeZone: 'Mars/Olympus' },
    { country: 'USA', province: null },
    'America/New_York',
  ],
  [
    'Shanghai, wherever this computer is',
    { timeZone: null },
    { country: null, province: '浙江省' },
    'Asia/Shanghai',
  ],
  ['a country nobody knows', { timeZone: null }, { country: 'Atlantis', province: null }, 'Asia/Shanghai'],
  ['Hong Kong as a province', { timeZone: null }, { country: '中国', province: '香港' }, 'Asia/Hong_Kong'],
])('the zone is %s', (_, contact, place, zone) => {
  expect(contactZone(contact, place)).toBe(zone)
})

test('every zone of the table is one', () => {
  for (const country of ['Japan', 'Brazil', 'Viet Nam', 'Nigeria', 'New Zealand', 'Ukraine', 'Kazakhstan']) {
    const zone = contactZone({ timeZone: null }, { country, province: null })
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
    expect(zone).not.toBe('Asia/Shanghai')
  }
})
