import { expect, test } from 'vitest'
import { createToldTexts } from './told-texts.ts'

test('what comes back late does not undo what was typed since', () => {
  const told = createToldTexts()
  for (const text of ['h', 'ha', 'hai']) expect(told.isNew(text, '')).toBe(true)
  expect(told.comesBack('h')).toBe(true)
  expect(told.comesBack('hai')).toBe(true)
})

test('a value of its own accord is followed: the list was cleared, a view was opened', () => {
  const told = createToldTexts()
  told.isNew('hai', '')
  told.comesBack('hai')
  expect(told.comesBack('')).toBe(false)
  expect(told.isNew('hai', '')).toBe(true)
})

test('the same text is told once', () => {
  const told = createToldTexts()
  expect(told.isNew('', '')).toBe(false)
  expect(told.isNew('a', '')).toBe(true)
  expect(told.isNew('a', '')).toBe(false)
})

test('going there and back before the first answer ends where the field is', () => {
  const told = createToldTexts()
  told.isNew('a', '')
  told.isNew('ab', '')
  told.isNew('a', '')
  expect(told.comesBack('a')).toBe(true)
  expect(told.isNew('a', 'a')).toBe(false)
})
