import { describe, expect, test } from 'vitest'
import { capitalize, romanize, shortNames } from './name-data.ts'
import { associationPlaces, nameSlots } from './place-data.ts'
import { fillTemplate, parseTemplate } from './text-template.ts'
import { relatedTrades, trades } from './trade-data.ts'

describe('short names', () => {
  test('are five thousand different ones of two to five characters, each with a reading', () => {
    expect(new Set(shortNames).size).toBe(shortNames.length)
    expect(shortNames.length).toBeGreaterThan(4_900)
    for (const name of shortNames) {
      expect(name).toMatch(/^\p{Script=Han}{2,5}$/u)
      for (const character of name) expect(romanize(character)).toMatch(/^[a-z]+$/)
    }
  })

  test('read as pinyin', () => {
    expect(capitalize(romanize('瑞丰'))).toBe('Ruifeng')
  })
})

test('a place never has more ways to begin a name than words to go on with, or names would repeat', () => {
  for (const { step, words, prefix } of nameSlots) {
    expect(step).toBeLessThan(words.length)
    expect(new Set(words.map(({ chinese }) => chinese)).size, prefix).toBe(words.length)
  }
  expect(new Set(associationPlaces.map(({ name }) => name)).size).toBe(associationPlaces.length)
})

test('every trade has products in its own categories, at sensible quantities and prices', () => {
  for (const trade of trades) {
    expect(relatedTrades(trade)).toHaveLength(trade.related.length)
    for (const { category, quantity, price } of trade.products) {
      expect(trade.categories).toContain(category)
      expect(quantity[0]).toBeLessThan(quantity[1])
      expect(price[0]).toBeLessThan(price[1])
    }
    const covered = new Set(trade.products.map(({ category }) => category))
    expect(trade.categories.filter((category) => !covered.has(category))).toEqual([])
  }
})

test('a sentence with an unknown slot is refused when it is read, not when a million are made', () => {
  expect(() => parseTemplate('{c}要{x}')).toThrow('{x}')
  const value = () => '王总'
  const values = {
    c: value,
    p: value,
    s: value,
    k: value,
    q: value,
    price: value,
    lower: value,
    money: value,
    m: value,
  }
  const more = {
    last: value,
    d: value,
    d2: value,
    n: value,
    n2: value,
    pct: value,
    rival: value,
    city: value,
  }
  expect(fillTemplate(parseTemplate('打电话给{c}。'), { ...values, ...more })).toBe('打电话给王总。')
})
