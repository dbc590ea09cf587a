import { expect, test } from 'vitest'
import { zoneLabel, zoneNames } from './zone-names.ts'

test('a zone says where it is and what it is called', () => {
  expect(zoneLabel('Asia/Shanghai', 'zh-CN')).toMatch(/^Asia\/Shanghai · 中国.*时间$/)
  expect(zoneLabel('America/New_York', 'en')).toBe('America/New York · Eastern Time')
})

test('a zone nobody knows stands as it is written', () => {
  expect(zoneLabel('Mars/Olympus', 'en')).toBe('Mars/Olympus')
})

test('the list has every zone once', () => {
  const zones = zoneNames('en').map(({ zone }) => zone)
  expect(zones.length).toBeGreaterThan(300)
  expect(new Set(zones).size).toBe(zones.length)
})
