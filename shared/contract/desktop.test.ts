import { expect, test } from 'vitest'
import { desktopInputs } from './desktop.ts'

test.each(['/print/follow-ups?list=0198f2c0&group=owner', '/print/call-sheet/0198f2c0'])(
  '%s can be printed',
  (path) => expect(desktopInputs.printToPdf.safeParse({ path }).success).toBe(true),
)

test.each(['/buyers', 'https://example.com/print/x', '/print/x#/y', '/print/a b', '/print\\x', ''])(
  '%j can’t',
  (path) => expect(desktopInputs.printToPdf.safeParse({ path }).success).toBe(false),
)

test('paper is A4 portrait unless said otherwise', () => {
  expect(desktopInputs.print.parse({ path: '/print/x' })).toEqual({
    path: '/print/x',
    landscape: false,
    pageSize: 'A4',
  })
})

test('bytes are bytes and a language is one of ours', () => {
  expect(desktopInputs.saveFile.safeParse({ suggestedName: 'a.pdf', bytes: [1, 2] }).success).toBe(false)
  expect(desktopInputs.saveFile.safeParse({ suggestedName: '', bytes: new Uint8Array() }).success).toBe(false)
  expect(desktopInputs.setLanguage.safeParse('fr').success).toBe(false)
  expect(desktopInputs.openFile.safeParse({ filters: [{ name: 'x', extensions: ['../x'] }] }).success).toBe(
    false,
  )
})
