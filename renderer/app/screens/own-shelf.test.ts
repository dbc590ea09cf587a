import { expect, test } from 'vitest'
import { ownShelf } from './own-shelf.ts'

test('who only sells is shown among the suppliers, wherever the link came from', () => {
  expect(ownShelf('buyers', ['supplier'])).toBe('suppliers')
  expect(ownShelf('suppliers', ['supplier'])).toBe('suppliers')
  expect(ownShelf('buyers', ['association', 'supplier'])).toBe('suppliers')
})

test('who buys and sells is shown where it was asked for', () => {
  expect(ownShelf('buyers', ['buyer', 'supplier'])).toBe('buyers')
  expect(ownShelf('suppliers', ['buyer', 'supplier'])).toBe('suppliers')
})

test('everybody else is among the buyers', () => {
  expect(ownShelf('suppliers', ['buyer'])).toBe('buyers')
  expect(ownShelf('buyers', ['association'])).toBe('buyers')
  expect(ownShelf('buyers', [])).toBe('buyers')
})
