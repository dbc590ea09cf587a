import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APP_ORIGIN, isExternalLink, isOwnPage, schemeOf } from './addresses.ts'

describe('isExternalLink', () => {
  test.each([
    'https://example.com/a?b#c',
    'http://example.com',
    'mailto:wang@example.com',
    'tel:+8657188886666',
  ])('hands %s to the system', (url) => expect(isExternalLink(url)).toBe(true))

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'app://rapport/',
    'smb://server/share',
    'ms-msdt:/id',
    'vbscript:x',
    '//example.com',
    'example.com',
    '',
  ])('keeps %j from it', (url) => expect(isExternalLink(url)).toBe(false))

  test('never lets another scheme through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `file:${text}`),
        ),
        (url) => {
          if (isExternalLink(url)) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(schemeOf(url))
        },
      ),
    )
  })
})

describe('isOwnPage', () => {
  test('is our origin and what lies below it', () => {
    expect(isOwnPage('app://rapport/', APP_ORIGIN)).toBe(true)
    expect(isOwnPage('app://rapport/#/buyers', APP_ORIGIN)).toBe(true)
  })

  test.each(['app://rapport.example.com/', 'app://other/', 'https://rapport/', 'about:blank', ''])(
    'is not %j',
    (url) => expect(isOwnPage(url, APP_ORIGIN)).toBe(false),
  )
})
