import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smsSegments } from './sms-segments.ts'

const han = (count: number) => '节'.repeat(count)

describe('an SMS in Chinese', () => {
  test.each([
    [1, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
    [202, 4],
  ])('of %i characters is %i segments', (characters, segments) => {
    expect(smsSegments(han(characters))).toMatchObject({ encoding: 'ucs2', units: characters, segments })
  })

  test('an emoji counts for two and is not cut in two', () => {
    expect(smsSegments(`${han(68)}🎉`)).toMatchObject({ units: 70, segments: 1 })
    expect(smsSegments(`${han(69)}🎉`)).toMatchObject({ units: 71, segments: 2 })
    // 66 + an emoji would end in the 68th unit of the first segment.
    expect(smsSegments(`${han(66)}🎉${han(66)}`).segments).toBe(3)
    expect(smsSegments(`${han(67)}${han(67)}`).segments).toBe(2)
  })
})

describe('an SMS in English', () => {
  test.each([
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
  ])('of %i letters is %i segments', (letters, segments) => {
    expect(smsSegments('a'.repeat(letters))).toMatchObject({ encoding: 'gsm7', units: letters, segments })
  })

  test('brackets and the euro sign count for two and are not cut in two', () => {
    expect(smsSegments('€[]{}~|\\^')).toMatchObject({ encoding: 'gsm7', units: 18 })
    expect(smsSegments(`${'a'.repeat(159)}€`)).toMatchObject({ units: 161, segments: 2 })
    expect(smsSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, segments: 3 })
  })

  test('one curly quote makes it a text of 70', () => {
    expect(smsSegments(`It’s ${'a'.repeat(66)}`)).toMatchObject({ encoding: 'ucs2', segments: 2 })
  })
})

test('more text never takes fewer segments, and a segment never holds more than it can', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (text, more) => {
        const { segments, units, encoding, left } = smsSegments(text)
        const most = encoding === 'ucs2' ? 67 : 153
        expect(segments).toBeGreaterThanOrEqual(
          Math.ceil(units / (segments > 1 ? most : encoding === 'ucs2' ? 70 : 160)),
        )
        expect(left).toBeGreaterThanOrEqual(0)
        expect(smsSegments(text + more).segments).toBeGreaterThanOrEqual(segments)
      },
    ),
  )
})
