import { describe, expect, test } from 'vitest'
import { CategoryId } from '../../model/ids.ts'
import { findCategories } from './find-categories.ts'
import { categoryNames, guessCategory } from './guess-category.ts'
import { shippedCategories } from './shipped-categories.ts'

const names = categoryNames(shippedCategories())

describe('the shipped tree', () => {
  const all = shippedCategories()
  const byId = new Map(all.map((each) => [each.id, each]))

  test('has every chapter and heading under its chapter', () => {
    expect(all.filter(({ code }) => code?.length === 2)).toHaveLength(97)
    expect(all.length).toBeGreaterThan(1_340)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { parentId } of all) expect(parentId === null || byId.has(parentId)).toBe(true)
  })

  test('names every chapter, heading and service in both languages', () => {
    for (const { names: each } of all) {
      expect(each.en).not.toBe('')
      expect(each.zh).toMatch(/\p{Script=Han}/u)
    }
    const heading = (code: string) => byId.get(CategoryId.parse(`hs.${code}`))?.names.zh
    expect(heading('9617')).toBe('保温瓶、保温杯')
    expect(heading('2827')).toBe('氯化物')
    expect(heading('8113')).toBe('金属陶瓷制品')
  })
})

describe('what a text speaks of', () => {
  test.each([
    ['304不锈钢保温杯', 'hs.9617'],
    ['保温杯包装盒', 'hs.4819'],
    ['毛巾 酒店用 纯棉', 'hs.6302'],
    ['8.8级热镀锌螺栓', 'hs.7318'],
    ['LED面板灯 600x600', 'hs.9405'],
    ['hex bolts, stainless', 'hs.7318'],
    ['Vacuum flasks with logo', 'hs.9617'],
    ['ceramic mug', 'hs.6912'],
    ['五常大米 10kg', 'hs.1006'],
    ['去德国的海运', 'service.freight'],
    ['法兰克福展会 展台搭建', 'service.booth'],
  ])('%s → %s', (text, id) => expect(guessCategory(text, names)).toBe(id))

  test('nothing is guessed where no name is said', () => {
    for (const text of ['', '要一批货', 'KDC-C669/B', '   ']) expect(guessCategory(text, names)).toBeNull()
  })

  test('a text of 200 kB is taken by its beginning', () => {
    expect(guessCategory(`保温杯${'很好'.repeat(100_000)}轴承`, names)).toBe('hs.9617')
  })
})

test('categories are found by name, synonym and code, the closest first', () => {
  const found = (text: string) => findCategories(shippedCategories(), text, 3).map(({ id }) => id)
  expect(found('轴承')[0]).toBe('hs.8482')
  expect(found('thermos')[0]).toBe('hs.9617')
  expect(found('9403')[0]).toBe('hs.9403')
  expect(found('翻译')[0]).toBe('service.translation')
  expect(found('  ')).toEqual([])
})
